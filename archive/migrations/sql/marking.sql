-- The whole source with the words of a query between the private-use characters U+E000 and U+E001. Characters that
-- would part or join words differently than in a vector, that look like mark-up, or that are markers, become spaces
-- first, one for one: without its markers the result is as long as the source. NULL without a query.
CREATE OR REPLACE FUNCTION archive_mark(source text, query tsquery) RETURNS text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN ts_headline(
        'archive_indonesian'::regconfig,
        translate(archive_part(source), E'<>&\uE000\uE001', '     '),
        query,
        E'HighlightAll=true, StartSel=\uE000, StopSel=\uE001'
    );

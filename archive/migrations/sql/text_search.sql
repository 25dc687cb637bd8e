-- Installs or updates the text-search configuration for Indonesian; may be run again at any time.
-- A synonym dictionary maps attested forms to roots before the Snowball stemmer sees them (SEARCH.md, section 1). On a
-- server that lacks the dictionary's file the configuration is a copy of the built-in one, and a system check says so.
DO $$
DECLARE
    word_types CONSTANT text := 'asciiword, word, hword, hword_part, hword_asciipart, asciihword';
BEGIN
    IF NOT EXISTS (SELECT FROM pg_ts_config WHERE cfgname = 'archive_indonesian') THEN
        CREATE TEXT SEARCH CONFIGURATION archive_indonesian (COPY = pg_catalog.indonesian);
    END IF;
    BEGIN
        IF EXISTS (SELECT FROM pg_ts_dict WHERE dictname = 'archive_indonesian_synonym') THEN
            ALTER TEXT SEARCH DICTIONARY archive_indonesian_synonym (SYNONYMS = archive_indonesian);
        ELSE
            CREATE TEXT SEARCH DICTIONARY archive_indonesian_synonym (TEMPLATE = synonym, SYNONYMS = archive_indonesian);
        END IF;
        EXECUTE 'ALTER TEXT SEARCH CONFIGURATION archive_indonesian ALTER MAPPING FOR ' || word_types
            || ' WITH archive_indonesian_synonym, indonesian_stem';
    EXCEPTION WHEN config_file_error THEN
        EXECUTE 'ALTER TEXT SEARCH CONFIGURATION archive_indonesian ALTER MAPPING FOR ' || word_types
            || ' WITH indonesian_stem';
    END;
END
$$;

-- Words joined by separators are indexed as the words that they are. One replace() a character takes a sixth of the time that
-- translate() takes. The text stays as long as it was.
CREATE OR REPLACE FUNCTION archive_part(source text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN replace(replace(replace(replace(replace(replace(replace(replace(replace(
        source, '-', ' '), '/', ' '), '_', ' '), '–', ' '), '—', ' '), '’', ' '), '‘', ' '), '`', ' '), '´', ' ');

-- The same for texts and queries, whose words hold no apostrophes: "Sana'a" is "Sanaa", "Qur’an" is "Quran"; not the English
-- "Lloyd's". Takes a fiftieth of the time that the vector takes; with the classes of all letters four times as long.
CREATE OR REPLACE FUNCTION archive_normalise(source text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN archive_part(
        regexp_replace(source, '([a-zA-Z])[''’`´](?=[a-zA-Z])(?![sS](?![a-zA-Z]))', '\1', 'g')
    );

-- The vector of one text, of a bounded prefix: PostgreSQL ends a vector at 1 MB.
CREATE OR REPLACE FUNCTION archive_vector(source text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN to_tsvector('archive_indonesian'::regconfig, left(archive_normalise(source), 200000));

-- History of curated rows. A trigger writes what each row was before and after, but only while the session says who
-- acts (archive.curator, archive.changeset, archive.route; see entities/curation/recording.py): what the machine reads
-- costs nothing here, and nothing that a curator does escapes, be it a form, a bulk update or plain SQL.

CREATE FUNCTION archive_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    -- TG_ARGV: columns that name an owner, then '-', then columns that are not kept.
    split int := array_position(TG_ARGV, '-');
    dropped text[] := TG_ARGV[split + 1:];
    former jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) - dropped END;
    latter jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) - dropped END;
    whole jsonb := former || latter;
    chosen text;
    maker uuid := current_setting('archive.changeset')::uuid;
BEGIN
    SELECT name INTO chosen FROM unnest(TG_ARGV[:split - 1]) AS name WHERE whole ->> name IS NOT NULL LIMIT 1;
    IF TG_OP = 'UPDATE' THEN
        SELECT coalesce(jsonb_object_agg(key, former -> key), '{}'), coalesce(jsonb_object_agg(key, value), '{}')
          INTO former, latter FROM jsonb_each(latter) WHERE value IS DISTINCT FROM former -> key;
        IF latter = '{}' THEN
            RETURN NULL;
        END IF;
    END IF;
    INSERT INTO archive_changeset (id, curator_id, made_at, route)
    VALUES (maker, current_setting('archive.curator')::int, now(), left(current_setting('archive.route', true), 300))
    ON CONFLICT (id) DO NOTHING;
    INSERT INTO archive_change ("table", row, operation, owner_column, owner, before, after, changeset_id)
    VALUES (TG_TABLE_NAME, (whole ->> 'id')::bigint, TG_OP, coalesce(chosen, ''), (whole ->> chosen)::bigint,
            former, latter, maker);
    RETURN NULL;
END
$$;

-- Have the changes of a table recorded. `owners` are columns that name the row it belongs to, the first that is set
-- counts; `dropped` are columns that are not kept: derived, secret, or too large.
CREATE FUNCTION archive_record_changes(recorded regclass, owners text[] DEFAULT '{}', dropped text[] DEFAULT '{}')
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    words text := (SELECT coalesce(string_agg(quote_literal(word), ', '), '')
                   FROM unnest(owners || '-'::text || dropped) AS word);
BEGIN
    EXECUTE format(
        'CREATE TRIGGER record_change AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW '
        'WHEN (current_setting(''archive.curator'', true) <> '''') EXECUTE FUNCTION archive_record_change(%s)',
        recorded, words);
END
$$;

CREATE FUNCTION archive_keep_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the history of changes is only ever added to' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER keep_change BEFORE UPDATE OR DELETE ON archive_change
    FOR EACH ROW EXECUTE FUNCTION archive_keep_change();
CREATE TRIGGER keep_changeset BEFORE UPDATE OR DELETE ON archive_changeset
    FOR EACH ROW EXECUTE FUNCTION archive_keep_change();

SELECT archive_record_changes('archive_article', '{}', '{updated_at}'),
       archive_record_changes('archive_revision', '{article_id}', '{body}'),
       archive_record_changes('archive_statement', '{article_id}', '{vector}'),
       archive_record_changes('archive_placemention', '{article_id}'),
       archive_record_changes('archive_outlet'),
       archive_record_changes('archive_outletname', '{outlet_id}'),
       archive_record_changes('archive_outletdomain', '{outlet_id}'),
       archive_record_changes('archive_speaker'),
       archive_record_changes('archive_speakername', '{speaker_id}'),
       archive_record_changes('archive_position', '{speaker_id}'),
       archive_record_changes('archive_place'),
       archive_record_changes('archive_placename', '{place_id}'),
       archive_record_changes('archive_decision', '{article_id,speaker_id,place_id}'),
       archive_record_changes('auth_user', '{}', '{password,last_login}'),
       archive_record_changes('auth_user_groups', '{user_id}'),
       archive_record_changes('auth_user_user_permissions', '{user_id}'),
       archive_record_changes('auth_group'),
       archive_record_changes('auth_group_permissions', '{group_id}');

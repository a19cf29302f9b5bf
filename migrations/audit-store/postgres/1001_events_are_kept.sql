-- TRUNCATE is refused as UPDATE and DELETE are. Moving rows out of the default partition stays possible to the owner of the
-- tables alone, who could drop them as well, and to nobody else who finds out the setting.

-- +goose Up
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger AS $$
BEGIN
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'audit_events_default'
        AND current_setting('audit_store.moving', true) = 'on'
        AND pg_has_role((SELECT relowner FROM pg_catalog.pg_class WHERE oid = TG_RELID), 'USAGE') THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'audit events are added, never changed or removed' USING ERRCODE = 'restrict_violation';
END;
$$ LANGUAGE plpgsql;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION ensure_audit_partition(month date) RETURNS text AS $$
DECLARE
    first_day timestamp with time zone := date_trunc('month', month::timestamp) AT TIME ZONE 'UTC';
    next_month timestamp with time zone := (date_trunc('month', month::timestamp) + interval '1 month') AT TIME ZONE 'UTC';
    partition text := 'audit_events_' || to_char(month, 'YYYY_MM');
BEGIN
    IF to_regclass(partition) IS NOT NULL THEN
        RETURN partition;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE audit_events INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition);
    PERFORM set_config('audit_store.moving', 'on', true);
    EXECUTE format('WITH moved AS (DELETE FROM audit_events_default WHERE occurred_at >= %L AND occurred_at < %L RETURNING *)'
        ' INSERT INTO %I SELECT * FROM moved', first_day, next_month, partition);
    PERFORM set_config('audit_store.moving', 'off', true);
    EXECUTE format('CREATE TRIGGER audit_events_are_not_emptied BEFORE TRUNCATE ON %I'
        ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()', partition);
    EXECUTE format('ALTER TABLE audit_events ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        partition, first_day, next_month);
    RETURN partition;
END;
$$ LANGUAGE plpgsql;
-- +goose StatementEnd

-- A trigger for each statement, as TRUNCATE wants one, is not passed on to partitions.
-- +goose StatementBegin
DO $$
DECLARE
    place regclass;
BEGIN
    FOR place IN
        SELECT 'audit_events'::regclass
        UNION ALL SELECT inhrelid FROM pg_catalog.pg_inherits WHERE inhparent = 'audit_events'::regclass
    LOOP
        EXECUTE format('CREATE TRIGGER audit_events_are_not_emptied BEFORE TRUNCATE ON %s'
            ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()', place);
    END LOOP;
END $$;
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
DO $$
DECLARE
    place regclass;
BEGIN
    FOR place IN
        SELECT 'audit_events'::regclass
        UNION ALL SELECT inhrelid FROM pg_catalog.pg_inherits WHERE inhparent = 'audit_events'::regclass
    LOOP
        EXECUTE format('DROP TRIGGER audit_events_are_not_emptied ON %s', place);
    END LOOP;
END $$;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION ensure_audit_partition(month date) RETURNS text AS $$
DECLARE
    first_day timestamp with time zone := date_trunc('month', month::timestamp) AT TIME ZONE 'UTC';
    next_month timestamp with time zone := (date_trunc('month', month::timestamp) + interval '1 month') AT TIME ZONE 'UTC';
    partition text := 'audit_events_' || to_char(month, 'YYYY_MM');
BEGIN
    IF to_regclass(partition) IS NOT NULL THEN
        RETURN partition;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE audit_events INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition);
    PERFORM set_config('audit_store.moving', 'on', true);
    EXECUTE format('WITH moved AS (DELETE FROM audit_events_default WHERE occurred_at >= %L AND occurred_at < %L RETURNING *)'
        ' INSERT INTO %I SELECT * FROM moved', first_day, next_month, partition);
    PERFORM set_config('audit_store.moving', 'off', true);
    EXECUTE format('ALTER TABLE audit_events ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        partition, first_day, next_month);
    RETURN partition;
END;
$$ LANGUAGE plpgsql;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger AS $$
BEGIN
    IF current_setting('audit_store.moving', true) = 'on' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'audit events are added, never changed or removed' USING ERRCODE = 'restrict_violation';
END;
$$ LANGUAGE plpgsql;
-- +goose StatementEnd

-- Last on purpose, and far above the others: it counts on every column that those add to audit_events.
-- The months of 2026 get partitions here; ensure_audit_partitions makes those that follow, from a schedule.

-- +goose Up

-- Makes the partition of a month, with the rows of that month that the default one holds. Nothing happens when it is there.
-- +goose StatementBegin
CREATE FUNCTION ensure_audit_partition(month date) RETURNS text AS $$
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
CREATE FUNCTION ensure_audit_partitions(first_month date, months integer) RETURNS SETOF text AS $$
    SELECT ensure_audit_partition((first_month + (n || ' months')::interval)::date) FROM generate_series(0, months - 1) AS n;
$$ LANGUAGE sql;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE FUNCTION refuse_audit_change() RETURNS trigger AS $$
BEGIN
    IF current_setting('audit_store.moving', true) = 'on' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'audit events are added, never changed or removed' USING ERRCODE = 'restrict_violation';
END;
$$ LANGUAGE plpgsql;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE FUNCTION touch_workflow() RETURNS trigger AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;
-- +goose StatementEnd

CREATE TRIGGER audit_events_are_kept BEFORE UPDATE OR DELETE ON audit_events
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER workflow_is_touched BEFORE UPDATE ON workflow_catalog
    FOR EACH ROW EXECUTE FUNCTION touch_workflow();

SELECT ensure_audit_partitions(DATE '2026-01-01', 12);

-- +goose Down
DROP TRIGGER workflow_is_touched ON workflow_catalog;
DROP TRIGGER audit_events_are_kept ON audit_events;

-- The rows of every month go back to where they were.
-- +goose StatementBegin
DO $$
DECLARE
    partition regclass;
BEGIN
    FOR partition IN
        SELECT inhrelid FROM pg_catalog.pg_inherits
        WHERE inhparent = 'audit_events'::regclass AND inhrelid <> 'audit_events_default'::regclass
    LOOP
        EXECUTE format('ALTER TABLE audit_events DETACH PARTITION %s', partition);
        EXECUTE format('INSERT INTO audit_events SELECT * FROM %s', partition);
        EXECUTE format('DROP TABLE %s', partition);
    END LOOP;
END $$;
-- +goose StatementEnd

DROP FUNCTION touch_workflow();
DROP FUNCTION refuse_audit_change();
DROP FUNCTION ensure_audit_partitions(date, integer);
DROP FUNCTION ensure_audit_partition(date);

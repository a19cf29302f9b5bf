-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION make_partition(month date) RETURNS text
LANGUAGE plpgsql AS $body$
DECLARE
    name text := 'readings_' || to_char(month, 'YYYY_MM');
BEGIN
    EXECUTE format(
        'CREATE TABLE IF NOT EXISTS %I PARTITION OF readings FOR VALUES FROM (%L) TO (%L);',
        name, month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
    RETURN name;
END;
$body$;
-- +goose StatementEnd
SELECT make_partition('2024-03-01');
SELECT make_partition(month::date) FROM generate_series('2024-04-01'::date, '2024-12-01'::date, '1 month') month;
-- +goose Down
DROP FUNCTION make_partition(date);
-- +goose StatementBegin
DO $$
DECLARE
    month integer;
BEGIN
    FOR month IN 3..12 LOOP
        EXECUTE 'DROP TABLE readings_2024_' || lpad(month::text, 2, '0');
    END LOOP;
END
$$;
-- +goose StatementEnd

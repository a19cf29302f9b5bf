-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION f() RETURNS text AS $$
-- +goose ENVSUB ON
SELECT '${NAME}';
-- +goose ENVSUB OFF
$$ LANGUAGE sql;
-- +goose StatementEnd
-- +goose Down
SELECT 'down';

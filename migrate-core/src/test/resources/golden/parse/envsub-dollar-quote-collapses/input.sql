-- +goose ENVSUB ON
-- +goose Up
SELECT $$a$$;
-- +goose Down
SELECT 'down';

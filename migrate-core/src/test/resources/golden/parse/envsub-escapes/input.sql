-- +goose ENVSUB ON
-- +goose Up
SELECT '\$NAME', '$$NAME', 'a\\b', '$(now)', 'a\b';
-- +goose Down
SELECT 'down';

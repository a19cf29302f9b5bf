-- +goose Up
-- +goose ENVSUB ON
SELECT 1;
-- +goose Down
DROP TABLE ${NAME};

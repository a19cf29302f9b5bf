-- +goose Up
SELECT
-- why

  1
-- end
;
-- +goose Down
SELECT 'down';

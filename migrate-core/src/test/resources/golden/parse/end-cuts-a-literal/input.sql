-- +goose Up
INSERT INTO t VALUES ('a;
b');
-- +goose Down
SELECT 'down';

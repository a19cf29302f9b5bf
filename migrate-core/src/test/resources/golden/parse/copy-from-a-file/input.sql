-- +goose Up
COPY t FROM '/data/stdin';
COPY t TO STDOUT;
-- +goose Down
SELECT 'down';

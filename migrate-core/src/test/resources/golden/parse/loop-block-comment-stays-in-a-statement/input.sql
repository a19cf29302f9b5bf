-- +goose Up
/* head */
SELECT 1;
-- +goose Down
SELECT 'down';

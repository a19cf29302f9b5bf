/* header */
/*
 * of
 -- several
 */ -- lines
-- +goose Up
SELECT 1;
-- +goose Down
SELECT 'down';

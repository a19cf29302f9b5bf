-- +goose Up
COPY t (a, b) FROM STDIN;
1	one
2	two;
\.
SELECT 1;
-- +goose Down
SELECT 'down';

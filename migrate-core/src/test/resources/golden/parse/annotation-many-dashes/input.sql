---- +goose UP --
SELECT 1;
---- +goose DOWN --
SELECT 2;

-- +goose Up
SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public.author (id integer);
-- +goose Down
DROP TABLE public.author;

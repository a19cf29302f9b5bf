-- +goose Up
DO $$ BEGIN CREATE TABLE author (id int); END $$;
-- +goose Down
DO $$ BEGIN DROP TABLE author; END $$;



-- who: nobody
-- why: no reason

-- +goose Up
CREATE TABLE author (id INTEGER);

-- +goose Down
DROP TABLE author;

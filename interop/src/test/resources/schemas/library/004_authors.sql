-- +goose Up
CREATE TABLE author (id bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000) PRIMARY KEY, name text NOT NULL);
CREATE TABLE wrote (
    author bigint REFERENCES author ON DELETE CASCADE,
    isbn   char(13) REFERENCES book ON UPDATE CASCADE,
    share  numeric(5, 2) NOT NULL DEFAULT 100,
    PRIMARY KEY (author, isbn)
);
CREATE INDEX author_last_name ON author (lower(split_part(name, ' ', -1)) text_pattern_ops);
-- +goose Down
DROP TABLE wrote;
DROP TABLE author;

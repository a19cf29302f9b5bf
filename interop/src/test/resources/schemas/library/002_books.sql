-- +goose Up
CREATE TABLE book (
    isbn    char(13) PRIMARY KEY,
    title   text NOT NULL,
    blurb   text NOT NULL DEFAULT '',
    words   tsvector GENERATED ALWAYS AS
        (setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', blurb), 'B')) STORED
);
-- +goose Down
DROP TABLE book;

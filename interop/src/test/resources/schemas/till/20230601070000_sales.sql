-- +goose Up
CREATE TABLE sale (
    id   INTEGER PRIMARY KEY,
    at   INTEGER NOT NULL,
    paid INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE sale_line (
    sale   INTEGER NOT NULL REFERENCES sale(id) ON DELETE CASCADE,
    line   INTEGER NOT NULL,
    code   TEXT NOT NULL REFERENCES goods(code),
    amount INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (sale, line)
);
INSERT INTO sale (id, at) VALUES (1, 1000), (2, 2000);
INSERT INTO sale_line VALUES (1, 1, 'a', 3), (1, 2, 'b', 1), (2, 1, 'c', 2);
-- +goose Down
DROP TABLE sale_line;
DROP TABLE sale;

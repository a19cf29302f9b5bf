-- +goose Up
CREATE TABLE price (
    code  TEXT NOT NULL REFERENCES goods(code),
    since INTEGER NOT NULL,
    cents INTEGER NOT NULL,
    PRIMARY KEY (code, since)
) STRICT, WITHOUT ROWID;
INSERT INTO price SELECT code, 0, cents FROM goods;
ALTER TABLE goods DROP COLUMN cents;
-- +goose Down
CREATE TABLE goods_old (
    code  TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    cents INTEGER NOT NULL CHECK (cents >= 0)
) STRICT;
INSERT INTO goods_old SELECT g.code, g.title, p.cents FROM goods g JOIN price p USING (code);
DROP TABLE price;
DROP TABLE goods;
ALTER TABLE goods_old RENAME TO goods;

-- Columns of every sort.
CREATE TABLE IF NOT EXISTS columns (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    code       varchar ( 10 ) NOT NULL ON CONFLICT IGNORE COLLATE NoCase, /* a comment */
    price      Decimal(10,2) DEFAULT -1,
    sum        AS (price * 2),
    stored     INTEGER GENERATED ALWAYS AS ((price + 1)) STORED NOT NULL,
    made       DATETIME DEFAULT CURRENT_TIMESTAMP,
    later      TEXT DEFAULT ( strftime('%Y', 'now') ),
    word       TEXT DEFAULT "it's",
    text_      TEXT DEFAULT 'it''s',
    none       TEXT DEFAULT NULL,
    plain      TEXT COLLATE binary,
    untyped,
    required   TEXT CONSTRAINT must NOT NULL
);
CREATE TABLE without_rowid (a INTEGER, b TEXT, PRIMARY KEY (a, b DESC)) WITHOUT ROWID;
CREATE TABLE both (a INTEGER PRIMARY KEY DESC, b ANY) WITHOUT ROWID, STRICT;
CREATE TABLE made_by_a_query AS SELECT id, code FROM columns;

CREATE TABLE t (a INTEGER UNIQUE, b TEXT COLLATE NOCASE, c TEXT, "select" TEXT);
CREATE INDEX IF NOT EXISTS plain ON t (a, b);
CREATE UNIQUE INDEX main.ordered ON t (a ASC, b COLLATE BINARY DESC, c COLLATE rtrim);
CREATE INDEX expressions ON t (LOWER(C) COLLATE nocase DESC, a + 1, (b || c));
CREATE INDEX partial ON t ("a") WHERE ([A] > 1 AND `select` IS NOT NULL);

CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE log (what TEXT, at TEXT);
CREATE TRIGGER IF NOT EXISTS short INSERT ON t BEGIN SELECT 1; END;
CREATE TRIGGER long AFTER UPDATE OF a, b ON t FOR EACH ROW WHEN new.a <> old.a AND COUNT(1) > 0
BEGIN
    -- What has changed.
    INSERT INTO log (what, at) VALUES ('a; b', datetime('now'));
    UPDATE t SET b = CASE WHEN new.b IS NULL THEN '' ELSE new.b END WHERE id = new.id;
END;
CREATE VIEW IF NOT EXISTS v AS
    SELECT t.id, a AS "First", COUNT(*) AS n -- counted
    FROM t JOIN log ON what = a GROUP BY 1, 2;
CREATE VIEW named (x, "y z") AS SELECT id, a FROM t UNION SELECT 1, 'B';
CREATE TRIGGER written INSTEAD OF INSERT ON named BEGIN INSERT INTO t (id) VALUES (new.x); END;
CREATE VIEW broken AS SELECT * FROM gone;

CREATE TABLE "goose_db_version" (id INTEGER PRIMARY KEY AUTOINCREMENT, version_id INTEGER NOT NULL, is_applied INTEGER NOT NULL, tstamp TIMESTAMP);
CREATE INDEX goose_index ON goose_db_version (version_id);
CREATE TRIGGER goose_trigger AFTER INSERT ON goose_db_version BEGIN SELECT 1; END;
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);
CREATE TABLE schema_version (major INTEGER, minor INTEGER);
ANALYZE;

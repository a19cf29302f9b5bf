package dev.gander.migrate.arch.schema.corpus;

/** DDL in one constant. */
final class PlainStatements {

    private final Store store;

    PlainStatements(Store store) {
        this.store = store;
    }

    void table() {
        store.execute("CREATE TABLE IF NOT EXISTS orders (id BIGINT PRIMARY KEY)");
    }

    void inLowerCase() {
        store.execute("create table orders (id bigint primary key)");
    }

    void asTitle() {
        store.execute("Create Table Orders (Id BigInt)");
    }

    void textBlock() {
        store.execute("""
                CREATE TABLE orders (
                    id BIGINT PRIMARY KEY
                );
                """);
    }

    void commentsInside() {
        store.execute("""
                -- what customers want
                /* since
                   2019 */
                CREATE /* no */ TABLE -- here
                    orders (id BIGINT)
                """);
    }

    void secondOfTwo() {
        store.execute("INSERT INTO log VALUES ('it''s; here'); DROP TABLE orders");
    }

    void alter() {
        store.execute("ALTER TABLE orders ADD COLUMN owner TEXT");
    }

    void alterOfServer() {
        store.execute("ALTER TABLE [dbo].[orders] WITH CHECK ADD CONSTRAINT fk FOREIGN KEY (o) REFERENCES owner (id)");
    }

    void dropWithoutMore() {
        store.execute("drop table orders");
    }

    void dropsInRow() {
        store.execute("DROP VIEW IF EXISTS \"Orders\", other CASCADE;");
    }

    void truncate() {
        store.execute("TRUNCATE orders, order_lines RESTART IDENTITY");
    }

    void truncateTable() {
        store.execute("truncate table orders");
    }

    void index() {
        store.execute("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_owner ON orders USING btree (owner)");
    }

    void indexWithoutName() {
        store.execute("create index on orders (owner)");
    }

    void view() {
        store.execute("CREATE OR REPLACE VIEW open_orders AS SELECT * FROM orders");
    }

    void materializedView() {
        store.execute("CREATE MATERIALIZED VIEW totals AS WITH t AS (SELECT 1) SELECT * FROM t");
    }

    void extension() {
        store.execute("CREATE EXTENSION IF NOT EXISTS vector");
    }

    void schema() {
        store.execute("create schema if not exists audit");
    }

    void sequence() {
        store.execute("CREATE SEQUENCE order_numbers START WITH 1000");
    }

    void type() {
        store.execute("CREATE TYPE mood AS ENUM ('sad', 'ok')");
    }

    void function() {
        store.execute("CREATE FUNCTION touch() RETURNS trigger AS $$ BEGIN RETURN NEW; END $$ LANGUAGE plpgsql");
    }

    void trigger() {
        store.execute("CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch()");
    }

    void policy() {
        store.execute("CREATE POLICY own ON orders USING (owner = current_user)");
    }

    void comment() {
        store.execute("COMMENT ON TABLE orders IS 'what customers want'");
    }

    void rename() {
        store.execute("RENAME TABLE orders TO old_orders");
    }

    void partition() {
        store.execute("CREATE TABLE orders_2026 PARTITION OF orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')");
    }

    void anonymousBlock() {
        store.execute("DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM t) THEN CREATE TABLE t2 (id INT); END IF; END $$");
    }

    void guarded() {
        store.execute("IF NOT EXISTS (SELECT 1 FROM sys.tables WHERE name = 'o') CREATE TABLE o (id INT)");
    }

    void immediate() {
        store.execute("BEGIN EXECUTE IMMEDIATE 'CREATE TABLE orders (id NUMBER)'; END;");
    }

    void globalTemporary() {
        store.execute("CREATE GLOBAL TEMPORARY TABLE scratch (id NUMBER) ON COMMIT DELETE ROWS");
    }
}

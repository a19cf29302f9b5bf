package dev.gander.migrate.arch.schema.corpus;

/** What services do all day. */
final class DataStatements {

    private final Store store;

    DataStatements(Store store) {
        this.store = store;
    }

    void columnNamedCreate() {
        store.execute("SELECT \"create\", alter, drop_table FROM orders WHERE \"create\" > 0");
    }

    void valueThatIsDdl() {
        store.execute("INSERT INTO snippets (text) VALUES ('CREATE TABLE orders (id INT); DROP TABLE orders')");
    }

    void like() {
        store.execute("SELECT * FROM log WHERE text LIKE 'create table %'");
    }

    void update() {
        store.execute("UPDATE orders SET state = 'dropped' WHERE id = ? ; DELETE FROM cart WHERE id = ?");
    }

    void temporaryTable() {
        store.execute("CREATE TEMPORARY TABLE scratch (id INT) ON COMMIT DROP");
    }

    void temporaryTableOfServer() {
        store.execute("CREATE TABLE #scratch (id INT)");
    }

    void refresh() {
        store.execute("REFRESH MATERIALIZED VIEW CONCURRENTLY totals");
    }

    void maintenance() {
        store.execute("VACUUM (ANALYZE) orders; REINDEX TABLE orders");
    }

    void block() {
        store.execute("DO $$ BEGIN UPDATE orders SET state = 'x'; EXECUTE 'ANALYZE orders'; END $$");
    }

    void node(String id) {
        store.execute("CREATE (o:Order {id: $id, table: 'create table x (id int)'})-[:OF]->(c:Index) RETURN o", id);
    }

    void merge() {
        store.execute("MERGE (t:Table {name: $name}) ON CREATE SET t.at = 1 ON MATCH SET t.view = 2");
    }

    void detach() {
        store.execute("MATCH (o:Order) DETACH DELETE o");
    }

    void search() {
        store.execute("CALL db.index.fulltext.queryNodes('names', $text) YIELD node RETURN node");
    }

    void indexes() {
        store.execute("SHOW INDEXES YIELD name RETURN name");
    }

    void commentedOut() {
        store.execute("SELECT 1 -- CREATE TABLE orders (id INT)\n/* ; DROP TABLE orders; */ FROM orders");
    }

    void rights() {
        store.execute("GRANT CREATE ON SCHEMA shop TO shop");
    }
}

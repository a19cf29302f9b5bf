package dev.gander.migrate.arch.schema.corpus;

/** Schema of a graph. */
final class CypherStatements {

    private final Store store;

    CypherStatements(Store store) {
        this.store = store;
    }

    void constraint() {
        store.execute("CREATE CONSTRAINT order_id IF NOT EXISTS FOR (o:Order) REQUIRE o.id IS UNIQUE");
    }

    void constraintWithoutName() {
        store.execute("CREATE CONSTRAINT FOR (o:Order) REQUIRE o.id IS UNIQUE");
    }

    void constraintOfOldServers() {
        store.execute("CREATE CONSTRAINT ON (o:Order) ASSERT o.id IS UNIQUE");
    }

    void dropConstraint(String name) {
        store.execute("DROP CONSTRAINT " + name + " IF EXISTS");
    }

    void index(String label) {
        store.execute("CREATE INDEX FOR (n:" + label + ") ON (n.id)");
    }

    void fulltextIndex() {
        store.execute("CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Order|Owner) ON EACH [n.name]");
    }

    void vectorIndex() {
        store.execute("// for search\nCREATE VECTOR INDEX near FOR (n:Order) ON n.embedding");
    }

    void indexOfOldServers() {
        store.execute("CREATE INDEX ON :Order(id)");
    }

    void procedure() {
        store.execute("CALL db.index.fulltext.createNodeIndex('names', ['Order'], ['name'])");
    }

    void assertion() {
        store.execute("call apoc.schema.assert({}, {})");
    }
}

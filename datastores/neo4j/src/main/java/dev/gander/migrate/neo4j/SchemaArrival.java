package dev.gander.migrate.neo4j;

import java.util.List;

/** When what schema statements have made is there as they say, and of use. */
final class SchemaArrival {

    private final SchemaCheck check;
    private final IndexWait wait;

    SchemaArrival(SchemaCheck check, IndexWait wait) {
        this.check = check;
        this.wait = wait;
    }

    /**
     * Returns when the indexes that these statements have made are online.
     *
     * @throws StoreRefusal when one does not come online
     */
    void await(List<SchemaChange> changes) {
        if (!changes.isEmpty()) {
            wait.await(check.indexes(changes));
        }
    }

    /**
     * Demands that everything these statements name is there as they say, and online.
     *
     * @throws StoreRefusal when something is not
     */
    void demand(List<SchemaChange> changes) {
        check.demand(changes);
        await(changes);
    }
}

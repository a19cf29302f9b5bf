package dev.gander.migrate.arch.schema.corpus;

/** What is Gander's to write. */
final class OwnTableStatements {

    private final Store store;

    OwnTableStatements(Store store) {
        this.store = store;
    }

    void insert() {
        store.execute("INSERT INTO goose_db_version_shop_postgres (version_id, is_applied) VALUES (7, true)");
    }

    void insertIntoAny(String target) {
        store.execute("insert into public.goose_db_version_" + target + " values (1, 7, true)");
    }

    void delete() {
        store.execute("DELETE FROM ONLY goose_db_version WHERE version_id = 7");
    }

    void update() {
        store.execute("UPDATE \"audit\".\"gander_history_shop_postgres\" SET outcome = 'applied'");
    }

    void node() {
        store.execute("MATCH (v:__GanderVersion {service: 'shop'}) DETACH DELETE v");
    }

    void mergeNode() {
        store.execute("MERGE (v:__GanderVersion {service: 'shop'}) RETURN v");
    }

    void setNode() {
        store.execute("MATCH (v:__GanderVersion) SET v.version_id = 8");
    }

    void lock() {
        store.execute("INSERT INTO goose_lock (lock_id) VALUES (1)");
    }

    void unlock() {
        store.execute("DELETE FROM goose_lock WHERE lock_id = 1");
    }

    void copyIn() {
        store.execute("COPY gander_history_shop_postgres (version_id) FROM STDIN");
    }

    void copyOut() {
        store.execute("COPY gander_history_shop_postgres (version_id) TO STDOUT");
    }

    void readLock() {
        store.execute("SELECT * FROM goose_lock WHERE lock_id = 1");
    }

    void read() {
        store.execute("SELECT max(version_id) FROM goose_db_version_shop_postgres WHERE is_applied");
    }

    void readNode() {
        store.execute("MATCH (v:__GanderVersion) RETURN max(v.version_id)");
    }
}

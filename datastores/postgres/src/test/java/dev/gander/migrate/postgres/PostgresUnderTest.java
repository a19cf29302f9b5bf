package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.testkit.contract.StatementsUnderTest;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import java.util.Map;
import java.util.TreeMap;

/** A fresh database, as the contracts want to see one. */
record PostgresUnderTest(Db db, LockMechanism lock) implements StoreUnderTest {

    private static final StatementsUnderTest STATEMENTS = new StatementsUnderTest(
            "CREATE TABLE first (id int)",
            "DROP TABLE first",
            "CREATE TABLE second (id int)",
            "SELECT nothing FROM nowhere",
            "SELECT pg_sleep(120)",
            "SET search_path TO ''",
            "DO $$ BEGIN IF current_setting('search_path') = '\"\"' THEN RAISE 'not fresh'; END IF; END $$");

    @Override
    public Datastore datastore(TargetName target) {
        return PostgresDatastore.of(db.settings(target, lock));
    }

    @Override
    public StatementsUnderTest statements() {
        return STATEMENTS;
    }

    @Override
    public boolean hasTable(String name) {
        return db.hasTable(name);
    }

    @Override
    public Object contents() {
        Map<String, Object> contents = new TreeMap<>();
        for (String relation : db.column("SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid ="
                + " c.relnamespace WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
                + " AND c.relkind IN ('r', 'S', 'v')")) {
            contents.put(relation, db.column("SELECT row(t.*)::text FROM " + relation + " AS t ORDER BY 1"));
        }
        return contents;
    }

    @Override
    public void insertVersionRow(TargetName target, long version) {
        insert(target, version + ", true");
    }

    @Override
    public void insertUndoneRow(TargetName target, long version) {
        insert(target, version + ", false");
    }

    private void insert(TargetName target, String values) {
        db.run("INSERT INTO " + versions(target) + " (version_id, is_applied) VALUES (" + values + ")");
    }

    @Override
    public void clearVersionTable(TargetName target) {
        db.run("DELETE FROM " + versions(target));
    }

    @Override
    public void spoilVersionTable(TargetName target) {
        db.run("CREATE TABLE " + versions(target) + " (something text)");
    }

    @Override
    public void dropHistoryTable(TargetName target) {
        db.run("DROP TABLE gander_history_" + target.suffix());
    }

    private static String versions(TargetName target) {
        return "goose_db_version_" + target.suffix();
    }

    @Override
    public void close() {
        // The extension drops the database.
    }
}

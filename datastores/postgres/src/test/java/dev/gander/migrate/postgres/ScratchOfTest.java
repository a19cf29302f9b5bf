package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.model.TargetName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The scratch databases of one test.
 *
 * @param db of which they are copies
 * @param target of this test alone, so that no other one sees them
 */
record ScratchOfTest(Db db, TargetName target) {

    static ScratchOfTest of(Db db) {
        return new ScratchOfTest(
                db, new TargetName("s" + UUID.randomUUID().toString().substring(0, 8), "main"));
    }

    PostgresDatastore datastore() {
        return datastore(db.url());
    }

    PostgresDatastore datastore(String url) {
        return PostgresDatastore.of(new DatastoreSettings(
                target, url, Optional.of("versions"), LockMechanism.SESSION, name -> Optional.empty()));
    }

    /** The names of those that are there. */
    List<String> left() {
        return db.column(
                "SELECT datname FROM pg_database WHERE datname LIKE 'gander_scratch_" + target.suffix() + "%'");
    }

    /** Makes a database with such a name. */
    String database(String name) {
        String database = "gander_scratch_" + target.suffix() + "_" + name;
        db.run("CREATE DATABASE " + database);
        return database;
    }

    /** Makes a database with such a name and a comment. */
    String database(String name, String comment) {
        String database = database(name);
        db.run("COMMENT ON DATABASE " + database + " IS '" + comment + "'");
        return database;
    }
}

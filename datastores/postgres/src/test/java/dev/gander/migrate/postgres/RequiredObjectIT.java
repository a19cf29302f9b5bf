package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.testkit.contract.RequiredObjectContract;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of the same name, and the kinds that only Postgres has. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class RequiredObjectIT extends RequiredObjectContract {

    @RegisterExtension
    private final PostgresExtension postgres;

    RequiredObjectIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @Override
    protected StoreUnderTest freshStore() {
        return new PostgresUnderTest(Db.of(postgres.database()), LockMechanism.SESSION);
    }

    @Override
    protected RequiredObject first() {
        return new RequiredObject("table", "first", List.of("id"));
    }

    @Test
    void each_kind_is_told_from_the_others_and_found_along_the_search_path() {
        Db db = Db.of(postgres.database());
        db.run("CREATE SCHEMA other; CREATE TABLE other.things (id int, gone int, \"Mixed\" int);"
                + " ALTER TABLE other.things DROP COLUMN gone; CREATE INDEX things_id ON other.things (id);"
                + " CREATE VIEW seen AS SELECT id FROM other.things; CREATE SEQUENCE counter");
        try (StoreUnderTest store = new PostgresUnderTest(db, LockMechanism.SESSION);
                DatastoreSession session =
                        store.datastore(new TargetName("shop", "main")).open(Purpose.QUESTION)) {
            assertThat(session.columns("table", "things")).isEmpty();
            assertThat(session.columns("table", "other.things")).contains(Set.of("id", "Mixed"));
            assertThat(session.columns("table", "Other.THINGS")).isPresent();
            assertThat(session.columns("view", "other.things")).isEmpty();
            assertThat(session.columns("view", "seen")).contains(Set.of("id"));
            assertThat(session.columns("index", "other.things_id")).isPresent();
            assertThat(session.columns("sequence", "counter")).isPresent();
            assertThat(session.columns("extension", "plpgsql")).contains(Set.of());
            assertThat(session.columns("extension", "nobody_wrote_this")).isEmpty();
        }
    }
}

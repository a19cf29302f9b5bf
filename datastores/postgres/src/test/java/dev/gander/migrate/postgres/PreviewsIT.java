package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.PreviewStore;
import dev.gander.migrate.datastore.Previews;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.PreviewName;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Databases for branches. */
final class PreviewsIT {

    private static final PreviewName ONE = new PreviewName("feature/one");
    private static final PreviewName OTHER = new PreviewName("it's \"other\"");

    @RegisterExtension
    private final PostgresExtension postgres = Servers.one();

    private Db db;
    private Previews previews;

    @BeforeEach
    void aDatabase() {
        db = Db.of(postgres.database());
        previews = db.datastore().previews().orElseThrow();
    }

    @AfterEach
    void dropAll() {
        previews.drop(ONE);
        previews.drop(OTHER);
    }

    @Test
    void each_branch_has_a_copy_of_its_own_with_what_others_have_made() {
        db.run("CREATE TABLE foreign_table (id integer)");

        previews.create(ONE);
        previews.create(OTHER);

        assertThat(previews.list())
                .extracting(PreviewStore::branch)
                .containsExactlyInAnyOrder(Optional.of("feature/one"), Optional.of("it's \"other\""));
        assertThat(in(ONE).hasTable("foreign_table")).isTrue();
        in(ONE).run("CREATE TABLE one (id integer)");
        assertThat(in(OTHER).hasTable("one")).isFalse();
        assertThat(db.hasTable("one")).isFalse();
    }

    @Test
    void one_that_is_there_stays_as_it_is() {
        previews.create(ONE);
        in(ONE).run("CREATE TABLE kept (id integer)");

        previews.create(ONE);

        assertThat(in(ONE).hasTable("kept")).isTrue();
    }

    @Test
    void dropping_ends_those_who_are_connected_and_dropping_twice_says_so() {
        previews.create(ONE);

        assertThat(previews.drop(ONE)).isTrue();
        assertThat(previews.drop(ONE)).isFalse();
        assertThat(previews.list()).isEmpty();
    }

    @Test
    void a_database_that_merely_has_the_name_is_neither_used_nor_dropped() {
        String name = previews.of(ONE).name();
        db.run("CREATE DATABASE " + name);
        try {
            assertThatThrownBy(() -> previews.create(ONE))
                    .isInstanceOf(DatastoreRefusedException.class)
                    .hasMessageContaining("its comment does not say that it is the preview of feature/one");
            assertThatThrownBy(() -> previews.drop(ONE)).isInstanceOf(DatastoreRefusedException.class);
            assertThat(previews.list()).isEmpty();
            assertThat(db.value("SELECT count(*) FROM pg_database WHERE datname = '" + name + "'"))
                    .isEqualTo("1");
        } finally {
            db.run("DROP DATABASE " + name);
        }
    }

    @Test
    void a_database_in_which_migrations_are_applied_is_no_place_for_previews() {
        db.apply(MigrationBuilder.of(1).up("CREATE TABLE t (id integer)"));

        assertThatThrownBy(() -> previews.create(ONE))
                .isInstanceOf(DatastoreRefusedException.class)
                .hasMessageContaining("a preview is not made of", "migrations are applied there");
        assertThat(previews.list()).isEmpty();
    }

    @Test
    void the_address_is_that_of_the_server_in_each_form() {
        String words = "host=localhost port=1 user=ada password=secret dbname=app sslmode=disable";
        for (String url : new String[] {
            "postgresql://ada:secret@localhost:1/app?sslmode=disable",
            "jdbc:postgresql://localhost:1/app?user=ada&password=secret&sslmode=disable",
            words
        }) {
            PreviewStore store = PostgresDatastore.of(db.settings(url, Optional.empty(), Map.of()))
                    .previews()
                    .orElseThrow()
                    .of(ONE);

            assertThat(store.shown()).isEqualTo("postgresql://ada@localhost:1/" + store.name());
            assertThat(store.toString()).doesNotContain("secret");
            assertThat(store.url()).contains("secret", store.name(), "sslmode=disable");
        }
    }

    @Test
    void an_address_that_hides_its_database_in_a_parameter_is_refused() {
        Previews hidden = PostgresDatastore.of(
                        db.settings("postgresql://ada@localhost/x?dbname=app", Optional.empty(), Map.of()))
                .previews()
                .orElseThrow();

        assertThatThrownBy(() -> hidden.of(ONE))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("parameter");
    }

    private Db in(PreviewName branch) {
        String name = previews.of(branch).name();
        return new Db(previews.of(branch).url(), db.jdbcUrl().replaceFirst("(//[^/]*)/[^?]*", "$1/" + name));
    }
}

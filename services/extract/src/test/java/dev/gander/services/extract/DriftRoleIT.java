package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Drift is found by a role that may read the version table and the history, and nothing else. */
final class DriftRoleIT {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @TempDir
    private Path folder;

    private Store store;
    private Migrations migrations;
    private Program asReader;
    private String role;

    @BeforeEach
    void aMigratedStoreAndAReader() {
        store = Store.postgres(postgres.database());
        migrations = Migrations.in(folder.resolve("migrations"))
                .add(
                        1,
                        "orders",
                        "CREATE TABLE orders (id integer);\nREVOKE ALL ON SCHEMA public FROM public;",
                        "DROP TABLE orders;\nGRANT USAGE ON SCHEMA public TO public;");
        Program asOwner = new Program(store, migrations);
        asOwner.run("up").exits(0);
        asOwner.run("snapshot", "--live", "--out").exits(0);
        role = "reader_" + store.column("SELECT current_database()").get(0);
        store.execute("CREATE ROLE " + role + " LOGIN");
        asReader = new Program(store.at(store.url().replaceFirst("//[^@]*@", "//" + role + "@")), migrations);
    }

    @AfterEach
    void noReader() {
        store.execute("DROP OWNED BY " + role, "DROP ROLE " + role);
    }

    @Test
    void a_role_that_may_read_the_two_tables_finds_it() {
        store.execute(
                "GRANT USAGE ON SCHEMA public TO " + role,
                "GRANT SELECT ON goose_db_version_extract_postgres, gander_history_extract_postgres TO " + role);
        migrations.file("accepted-drift", """
                accept schema public: grant to reader_* until 2999-01-01 because a reader looks for drift
                """);

        asReader.run("drift").exits(0).shows("as expected, version 1 by the snapshot");
        store.execute("ALTER TABLE orders ADD note text");
        asReader.run("drift")
                .exits(5)
                .shows("  changed     table public.orders", "column note: unexpected, found 'text'");
        assertThat(asReader.run("down").exitCode()).as("it may not write").isNotZero();
    }

    @Test
    void one_that_may_not_even_read_these_is_told_so() {
        store.execute("GRANT USAGE ON SCHEMA public TO " + role);

        asReader.run("drift").exits(2).says("goose_db_version_extract_postgres");
    }
}

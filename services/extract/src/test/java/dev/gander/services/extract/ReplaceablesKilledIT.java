package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.process.MainProcess;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that are killed while they replace views that build on one another. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class ReplaceablesKilledIT {

    private static final String TOTALS = "CREATE VIEW totals AS SELECT customer, amount AS total FROM orders;";
    private static final String LARGE = "CREATE VIEW large AS SELECT customer FROM totals WHERE total > 10;";
    private static final String NEW_TOTALS = TOTALS.replace("AS total", "AS sum_total");
    private static final String NEW_LARGE = LARGE.replace("total >", "sum_total >");

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @TempDir
    private Path folder;

    private Migrations migrations;

    @BeforeEach
    void twoViews() {
        migrations = Migrations.in(folder.resolve("migrations"))
                .add(
                        1,
                        "orders",
                        "CREATE TABLE orders (customer text, amount integer);\nINSERT INTO orders VALUES ('ada', 15);",
                        "DROP TABLE orders;");
        view("010_totals", TOTALS, "totals");
        view("020_large", LARGE, "large");
    }

    @Test
    void on_sqlite_the_old_ones_stand_and_the_next_run_puts_the_new_ones_in_place() throws Exception {
        Store store = Store.sqlite(folder.resolve("store.db"));
        Program program = new Program(store, migrations);
        program.run("up").exits(0);

        killWhileReplacing(
                store,
                "UPDATE orders SET amount = (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                        + " SELECT count(*) FROM n);",
                run -> run.await("up replaceable/020_large.sql"));

        assertThat(store.column("SELECT total FROM totals")).containsExactly("15");
        assertThat(store.column("SELECT customer FROM large")).containsExactly("ada");
        assertThat(store.outcomes()).containsExactly("applied", "applied", "applied");
        expectNewOnesAfterNextRun(store);
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", "table"})
    void on_postgres_all_old_ones_stand_or_all_new_ones_and_the_next_run_mends_it(String lock) throws Exception {
        Store store = Store.postgres(postgres.database());
        Program program = new Program(store, migrations);
        program.run("up", "--lock", lock).exits(0);

        killWhileReplacing(store, "SELECT pg_sleep(2);", run -> Sleepers.await(store), "--lock", lock);
        Sleepers.awaitEnd(store);

        List<String> columns = store.column(
                "SELECT column_name FROM information_schema.columns WHERE table_name = 'totals' ORDER BY 1");
        assertThat(columns).isIn(List.of("customer", "total"), List.of("customer", "sum_total"));
        assertThat(store.outcomes()).hasSize(columns.contains("total") ? 3 : 7).containsOnly("applied");
        assertThat(store.column("SELECT customer FROM large")).containsExactly("ada");
        if (lock.equals("table")) {
            store.execute("UPDATE goose_lock SET lease_expires_at = now() - interval '1 second'");
        }
        expectNewOnesAfterNextRun(store, "--lock", lock);
    }

    private void expectNewOnesAfterNextRun(Store store, String... options) {
        view("020_large", NEW_LARGE, "large");
        Program program = new Program(store, migrations);
        program.run(with("up", options)).exits(0);

        assertThat(store.column("SELECT sum_total FROM totals")).containsExactly("15");
        assertThat(store.column("SELECT customer FROM large")).containsExactly("ada");
        program.run("status", "--check").exits(0).shows("current");
    }

    private void killWhileReplacing(Store store, String slow, Moment moment, String... options) throws Exception {
        view("010_totals", NEW_TOTALS, "totals");
        view("020_large", NEW_LARGE + "\n" + slow, "large");
        try (MainProcess run = MainProcess.start(
                ExtractMigrations.class,
                Map.of(store.variable(), store.url()),
                new Program(store, migrations).words(with("up", options)))) {
            moment.await(run);
            run.signal("KILL");
            assertThat(run.exitCode()).isEqualTo(137);
        }
    }

    private static String[] with(String command, String... options) {
        return Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
    }

    private void view(String name, String definition, String dropped) {
        migrations.file(
                "replaceable/" + name + ".sql",
                "-- +goose Up\n" + definition + "\n-- +goose Down\nDROP VIEW " + dropped + ";\n");
    }

    /** Returns when the run is where it shall be killed. */
    @FunctionalInterface
    private interface Moment {
        void await(MainProcess run) throws Exception;
    }
}

package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.Migrations;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views in {@code replaceable/}, through the whole program on a real store. */
abstract class ReplaceablesContract {

    static final String TOTALS =
            "CREATE VIEW totals AS SELECT customer, sum(amount) AS total FROM orders GROUP BY customer;";
    static final String LARGE = "CREATE VIEW large AS SELECT customer FROM totals WHERE total > 10;";

    @TempDir
    Path folder;

    Store store;
    Migrations migrations;
    Program program;

    /** An empty store. */
    abstract Store emptyStore(Path free);

    @BeforeEach
    void prepare() {
        store = emptyStore(folder);
        migrations = Migrations.in(folder.resolve("migrations"))
                .add(
                        1,
                        "orders",
                        "CREATE TABLE orders (customer text, amount integer);"
                                + "\nINSERT INTO orders VALUES ('ada', 7), ('ada', 8), ('bob', 1);",
                        "DROP TABLE orders;");
        view("010_totals", TOTALS, "totals");
        view("020_large", LARGE, "large");
        program = new Program(store, migrations);
    }

    void view(String name, String definition, String dropped) {
        migrations.file(
                "replaceable/" + name + ".sql",
                "-- +goose Up\n" + definition + "\n-- +goose Down\nDROP VIEW " + dropped + ";\n");
    }

    @Test
    void two_views_that_build_on_one_another_follow_a_changed_column() {
        program.run("up").exits(0).shows("1 migration, 2 replaceables", "OK       up replaceable/020_large.sql");
        program.run("up").exits(0).shows("nothing to do, version 1");
        assertThat(store.column("SELECT customer FROM large")).containsExactly("ada");

        view("010_totals", TOTALS.replace("AS total", "AS sum_total"), "totals");
        view("020_large", LARGE.replace("total >", "sum_total >"), "large");
        program.run("status", "--check").exits(4).shows("stale");
        program.run("plan").exits(0).shows("down  the recorded text of replaceable/020_large", "4 to run");
        program.run("up").exits(0).shows("2 replaceables in", "current");

        assertThat(store.column("SELECT sum_total FROM totals ORDER BY 1")).containsExactly("1", "15");
        assertThat(store.column("SELECT customer FROM large")).containsExactly("ada");
        assertThat(store.versions()).containsExactly("0", "1");
        program.run("check").exits(0).shows("ready");
    }

    @Test
    void a_failure_in_the_middle_leaves_the_old_ones() {
        program.run("up").exits(0);
        view("010_totals", TOTALS.replace("sum(amount)", "sum(2 * amount)"), "totals");
        view(
                "020_large",
                LARGE.replace("FROM totals", "FROM absent JOIN totals ON true;\nSELECT nothing FROM nowhere"),
                "large");

        program.fails(1, "up")
                .says("replaceable/020_large.sql", "Nothing of replaceable/020_large.sql stays", "run again");

        assertThat(store.column("SELECT customer FROM large")).containsExactly("ada");
        assertThat(store.column("SELECT total FROM totals ORDER BY 1")).containsExactly("1", "15");
        program.run("history").exits(0).shows("replaceable/020_large", "rolled back");

        view("020_large", LARGE.replace("> 10", "> 20"), "large");
        program.run("up").exits(0);
        assertThat(store.column("SELECT customer FROM large")).containsExactly("ada");
    }

    @Test
    void a_migration_is_undone_from_under_a_view_and_up_brings_both_back() {
        program.run("up").exits(0);
        view("010_totals", TOTALS + " -- edited", "no_such_view");

        program.run("down")
                .exits(0)
                .shows("OK       down the recorded text of replaceable/010_totals", "OK       down 0001_orders.sql");
        assertThat(store.tables()).isEmpty();
        program.run("status").exits(0).shows("pending");

        view("010_totals", TOTALS, "totals");
        program.run("up").exits(0);
        assertThat(store.column("SELECT customer FROM large")).containsExactly("ada");
        program.run("redo").exits(0);
        assertThat(store.column("SELECT customer FROM large")).containsExactly("ada");
        program.run("reset").exits(0);
        assertThat(store.tables()).isEmpty();
        assertThat(store.versions()).containsExactly("0");
    }

    @Test
    void one_that_is_always_put_in_place_runs_every_time() {
        migrations.file(
                "replaceable/030_stamp.sql",
                "-- +gander always\n-- +goose Up\nINSERT INTO orders VALUES ('eve', 1);\n");

        program.run("up").exits(0);
        program.run("up").exits(0).shows("1 replaceable in", "always");

        assertThat(store.column("SELECT count(*) FROM orders WHERE customer = 'eve'"))
                .containsExactly("2");
        program.run("status", "--check").exits(0).shows("always");
    }

    @Test
    void one_whose_file_has_gone_stays_and_is_told() {
        program.run("up").exits(0);
        migrations.delete("replaceable/020_large.sql");

        program.run("status", "--check").exits(0).shows("file gone");
        program.run("up").exits(0).shows("nothing to do");
        assertThat(store.column("SELECT customer FROM large")).containsExactly("ada");
    }

    @Test
    void the_layout_of_older_projects_is_read() {
        migrations.delete("0001_orders.sql");
        migrations.file(
                "persistent/0001_orders.sql",
                "-- +goose Up\nCREATE TABLE orders (customer text, amount integer);\n-- +goose Down\nDROP TABLE orders;\n");
        program.run("up")
                .exits(0)
                .shows("OK       up persistent/0001_orders.sql", "OK       up replaceable/010_totals.sql");

        migrations.add(2, "beside", "SELECT 1;", "SELECT 1;");
        program.fails(3, "up").says("0002_beside.sql", "lie in persistent/", "[misplaced]");
    }

    @Test
    void a_migration_that_makes_a_view_is_told_where_it_belongs() {
        migrations.add(2, "view", "CREATE VIEW v AS SELECT 1;", "DROP VIEW v;");
        migrations.file("replaceable/030_table.sql", "-- +goose Up\nCREATE TABLE kept (a int);\n");

        program.run("validate")
                .exits(0)
                .shows("2 files, 3 replaceable, valid, 2 warnings", "0002_view.sql:2: ", "[belongs-in-replaceable]")
                .shows("replaceable/030_table.sql:2: ", "[not-replaceable]");
        program.run("validate", "--json").exits(0).shows("\"name\":\"replaceable/030_table\"", "\"replaceable\":true");
    }

    @Test
    void a_history_of_an_earlier_build_is_told_how_to_keep_them() {
        List.of("010_totals", "020_large").forEach(name -> migrations.delete("replaceable/" + name + ".sql"));
        program.run("up").exits(0);
        String table = "gander_history_extract_" + store.target();
        store.execute("ALTER TABLE " + table + " ALTER COLUMN version_id SET NOT NULL");
        view("010_totals", TOTALS, "totals");

        String[] advice = program.fails(1, "up")
                .says("replaceable/010_totals.sql", "made by an earlier build", table)
                .err()
                .split("'");
        store.execute(advice[1]);

        program.run("up").exits(0).shows("1 replaceable");
    }
}

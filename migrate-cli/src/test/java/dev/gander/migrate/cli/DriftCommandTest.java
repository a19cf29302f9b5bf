package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that are compared with what their applied files make. */
final class DriftCommandTest {

    @TempDir
    private Path folder;

    /** With all files applied and a snapshot of them, and no place for scratch stores. */
    private Shell shop() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main")
                .add(1, "users", "CREATE users (id int, age int);", "DROP users;")
                .add(2, "orders", "CREATE orders;", "DROP orders;");
        shell.run("up");
        snapshot(shell);
        return shell;
    }

    private void snapshot(Shell shell) {
        String dir = folder.resolve("shop/main").toString();
        Ended ended = shell.run("snapshot", "--out", "--scratch-url", "memory:scratch", "--dir", dir);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    private static void hotFix(Shell shell) {
        shell.store("shop/main").execute("DROP users");
        shell.store("shop/main").execute("CREATE users (id int, age bigint, note text)");
        shell.store("shop/main").execute("DROP orders");
        shell.store("shop/main").execute("CREATE audit");
    }

    @Test
    void a_store_that_is_as_its_files_make_it_has_no_drift() {
        assertThat(shop().run("drift"))
                .isEqualTo(
                        new Ended(0, "shop/main: as expected, version 2 by the snapshot, 2 objects as expected\n", ""));
    }

    @Test
    void a_hot_fix_is_named_exactly() {
        Shell shell = shop();
        hotFix(shell);

        Ended ended = shell.run("drift");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out()).isEqualTo("""
                shop/main: 3 differences, version 2 by the snapshot, 0 objects as expected
                  unexpected  table audit
                  missing     table orders
                  changed     table users
                              column age: expected 'int', found 'bigint'
                              column note: unexpected, found 'text'
                """);
    }

    @Test
    void drift_writes_nothing_to_the_store() {
        Shell shell = shop();
        hotFix(shell);
        var before = shell.store("shop/main").state();

        shell.run("drift");
        shell.run("drift", "--scratch-url", "memory:scratch");

        assertThat(shell.store("shop/main").state()).isEqualTo(before);
        assertThat(shell.store("shop/main").openSessions()).isZero();
    }

    @Test
    void accepted_drift_does_not_fail_until_its_day_is_over() {
        Shell shell = shop();
        hotFix(shell);
        shell.migrations("shop/main").file("accepted-drift", """
                accept table audit until 2026-01-02 because the DBAs want it
                accept table orders until 2026-01-03 because nobody orders
                accept table u*: column note until 2026-02-01 because support notes
                accept table users: column age until 2026-01-01 because ages grow
                accept table ghosts until 2027-01-01 because they come back
                """);

        Ended ended = shell.run("drift");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out()).isEqualTo("""
                shop/main: 1 difference, version 2 by the snapshot, 0 objects as expected
                  changed     table users
                              column age: expected 'int', found 'bigint'
                  expired     table users: column age until 2026-01-01 (accepted-drift:4, ages grow)
                  accepted    table audit until 2026-01-02 (accepted-drift:1, the DBAs want it)
                  accepted    table orders until 2026-01-03 (accepted-drift:2, nobody orders)
                  accepted    table users: column note until 2026-02-01 (accepted-drift:3, support notes)
                  idle        table ghosts until 2027-01-01 (accepted-drift:5, they come back)
                """);

        shell.migrations("shop/main").file("accepted-drift", "accept table * until 2026-12-31 because all is well\n");
        assertThat(shell.run("drift").exitCode()).isZero();
        shell.migrations("shop/main").file("accepted-drift", "accept\n");
        assertThat(shell.run("drift").exitCode()).isEqualTo(3);
    }

    @Test
    void pending_files_are_no_drift_and_the_applied_ones_are_replayed() {
        Shell shell = shop();
        shell.migrations("shop/main").add(3, "bills", "CREATE bills;", "DROP bills;");

        Ended without = shell.run("drift");
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.out()).isEqualTo("shop/main: could not be compared\n");
        assertThat(without.err())
                .contains("what its store should hold cannot be said", "schema.snapshot is stale: a file was added")
                .contains("pending 3", "SHOP_MAIN_SCRATCH_URL");

        assertThat(shell.run("drift", "--scratch-url", "memory:scratch"))
                .isEqualTo(new Ended(
                        0,
                        "shop/main: as expected, version 2 by a replay of the applied files, 2 objects as expected\n",
                        ""));
        hotFix(shell);
        assertThat(shell.run("drift", "--scratch-url", "memory:scratch").out()).contains("3 differences");
    }

    @Test
    void late_and_skipped_versions_are_replayed_as_they_are_applied() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main")
                .add(1, "users", "CREATE users;", "DROP users;")
                .add(3, "orders", "CREATE orders;", "DROP orders;");
        shell.run("up");
        shell.migrations("shop/main").add(2, "late", "CREATE late;", "DROP late;");

        assertThat(shell.run("drift", "--scratch-url", "memory:scratch").out())
                .isEqualTo(
                        "shop/main: as expected, version 3 by a replay of the applied files, 2 objects as expected\n");
    }

    @Test
    void versions_that_another_tool_applied_count() {
        Shell shell = shop();
        shell.store("shop/main").deleteVersionRows(2);
        shell.store("shop/main").insertVersionRow(2);

        assertThat(shell.run("drift").exitCode()).isZero();
    }

    @Test
    void of_a_version_without_a_file_nothing_can_be_said() {
        Shell shell = shop();
        shell.store("shop/main").insertVersionRow(9);

        Ended ended = shell.run("drift", "--scratch-url", "memory:scratch");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("applied, and without a file here, is version 9");
    }

    @Test
    void an_interrupted_file_must_be_answered_first() {
        Shell shell = shop();
        shell.migrations("shop/main").addWithoutTransaction(3, "half", "CREATE a;\nFAIL here;", "DROP a;");
        shell.run("up");

        Ended ended = shell.run("drift");

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(8);
    }

    @Test
    void an_empty_store_is_expected_to_be_empty() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");
        assertThat(shell.run("drift").out())
                .isEqualTo("shop/main: as expected, nothing is applied, 0 objects as expected\n");

        shell.store("shop/main").execute("CREATE users");
        assertThat(shell.run("drift").exitCode()).isEqualTo(5);
    }

    @Test
    void a_damaged_snapshot_is_told_and_a_replay_does_without_it() {
        Shell shell = shop();
        shell.migrations("shop/main").file("schema.snapshot", "nonsense\n");

        Ended ended = shell.run("drift");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("schema.snapshot:1: the first line is");
        assertThat(shell.run("drift", "--scratch-url", "memory:scratch").exitCode())
                .isZero();
    }

    @Test
    void another_product_is_told() {
        Shell shell = shop();
        String text = shell.run("snapshot", "--live").out().replace("in-memory store", "in-memory store 7");
        shell.migrations("shop/main").file("schema.snapshot", text);

        Ended ended = shell.run("drift");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("note: What is expected was made by in-memory store 7, and the store is in-memory");
        assertThat(shell.run("drift", "--scratch-url", "memory:scratch").out()).contains("by a replay");
    }
}

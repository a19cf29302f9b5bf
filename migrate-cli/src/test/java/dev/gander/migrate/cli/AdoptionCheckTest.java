package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects that are looked for before their files are recorded as applied. */
final class AdoptionCheckTest {

    @TempDir
    private Path folder;

    @Test
    void adopt_looks_first_whether_the_objects_are_there() {
        Shell shell = Shell.ofShop(folder);
        shell.migrations("shop/main")
                .add(1, "users", "CREATE users (id int, age int);", "DROP users;")
                .add(2, "orders", "CREATE orders;", "DROP orders;");
        shell.store("shop/main").execute("CREATE users (id int, age text)");
        shell.store("shop/main").execute("CREATE more");
        String dir = folder.resolve("shop/main").toString();
        shell.run("snapshot", "--out", "--scratch-url", "memory:scratch", "--dir", dir);

        Ended refused = shell.run("adopt", "--to", "2", "--yes");
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.err())
                .contains("  table orders is missing\n  table users is another: column age\n", "--unchecked");
        assertThat(shell.store("shop/main").state().applied().current()).isEmpty();

        Ended untold = shell.run("adopt", "--to", "1", "--yes");
        assertThat(untold.exitCode()).as("a snapshot is of all files").isZero();
        assertThat(untold.err()).contains("objects are not compared");

        assertThat(shell.run("adopt", "--to", "2", "--yes", "--unchecked").exitCode())
                .isZero();
    }

    @Test
    void adopt_of_some_files_compares_with_a_replay() {
        Shell shell = Shell.ofShop(folder).set("SHOP_MAIN_SCRATCH_URL", "memory:scratch");
        shell.migrations("shop/main")
                .add(1, "users", "CREATE users (id int);", "DROP users;")
                .add(2, "orders", "CREATE orders;", "DROP orders;");
        assertThat(shell.run("adopt", "--to", "1", "--yes").exitCode()).isEqualTo(5);

        shell.store("shop/main").execute("CREATE users (id int)");
        assertThat(shell.run("adopt", "--to", "1", "--yes").exitCode()).isZero();
        assertThat(shell.run("drift").exitCode()).isZero();
    }
}

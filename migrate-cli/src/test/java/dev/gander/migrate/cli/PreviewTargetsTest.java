package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview of several targets. */
final class PreviewTargetsTest {

    private final List<String> happened = new ArrayList<>();

    @TempDir
    private Path folder;

    /** Two targets with data, of which {@code main} is named first and requires {@code other}. */
    private Shell shop() {
        Shell shell = new Shell(folder).required("shop/main").required("shop/other");
        shell.set("SHOP_MAIN_PREVIEW_URL", PreviewPlace.URL).set("SHOP_OTHER_PREVIEW_URL", PreviewPlace.URL);
        shell.migrations("shop/main")
                .file("0001_a.sql", "-- +gander requires shop/other@1\n-- +goose Up\nCREATE a;\n")
                .file("seeds/dev/010_a.sql", "-- +goose Up\nINSERT a;\n");
        shell.migrations("shop/other")
                .file("0001_b.sql", "-- +goose Up\nCREATE b;\n")
                .file("seeds/dev/010_b.sql", "-- +goose Up\nINSERT b;\n");
        watch(shell, "shop/main", "a");
        watch(shell, "shop/other", "b");
        return shell;
    }

    private void watch(Shell shell, String target, String name) {
        shell.store(target).on("CREATE " + name + ";", () -> happened.add("CREATE " + name));
        shell.store(target).on("INSERT " + name + ";", () -> happened.add("INSERT " + name));
    }

    private static Ended create(Shell shell) {
        return shell.run("preview", "create", "--branch", "feature/orders", "--env", "dev");
    }

    @Test
    void all_are_migrated_and_then_seeded_in_the_order_in_which_they_require_one_another() {
        Ended ended = create(shop());

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(happened).containsExactly("CREATE b", "CREATE a", "INSERT b", "INSERT a");
    }

    @Test
    void none_is_seeded_where_one_cannot_be_migrated() {
        Shell shell = shop();
        shell.migrations("shop/main").file("0002_c.sql", "-- +goose Up\nFAIL here;\n");

        Ended ended = create(shell);

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("0002_c.sql");
        assertThat(happened).containsExactly("CREATE b", "CREATE a");
    }
}

package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.Shell.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --style goose} where goose itself has nothing to compare with; what it has is held against it elsewhere. */
final class GooseStyleTest {

    private static final String TIME = "\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d ";

    @TempDir
    private Path folder;

    private Shell shop() {
        Shell shell = Shell.ofShop(folder).optional("shop/extra").declared("shop/redis", new PaperSeeds());
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");
        shell.migrations("shop/extra").add(1, "extra", "CREATE extra;", "DROP extra;");
        return shell;
    }

    @Test
    void what_is_not_configured_is_said_to_be_so_and_has_no_table_and_no_version() {
        Shell shell = shop();
        shell.run("up");

        Ended status = shell.run("status", "--style", "goose");
        assertThat(status.err().replaceAll(TIME, "").replaceAll("\\w{3} \\w{3} .* \\d{4} ", "THEN "))
                .isEqualTo("    Applied At                  Migration\n"
                        + "    =======================================\n    THEN -- 0001_users.sql\n");
        assertThat(status.out())
                .isEqualTo("shop/extra: not configured (SHOP_EXTRA_URL)\n"
                        + "shop/redis: not configured (SHOP_REDIS_URL)\n");

        Ended version = shell.run("version", "--style", "goose");
        assertThat(version.err()).matches(TIME + "goose: version 1\n");
        assertThat(version.out()).isEqualTo("shop/extra: not configured (SHOP_EXTRA_URL)\n");
    }

    @Test
    void a_document_wins_over_it() {
        assertThat(shop().run("status", "--style", "goose", "--json").out()).startsWith("{\"schemaVersion\":1");
    }
}

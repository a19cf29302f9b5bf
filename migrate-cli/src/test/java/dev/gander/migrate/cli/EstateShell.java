package dev.gander.migrate.cli;

import java.nio.file.Path;

/** A program over several services: a shop, and a mill with a target more that it can do without. */
final class EstateShell {

    private EstateShell() {}

    /** No target has a store. */
    static Shell unconfigured(Path folder) {
        Shell shell = new Shell(folder)
                .required("shop/main", "SQL_MIGRATIONS_DSN")
                .required("mill/main", "SQL_MIGRATIONS_DSN")
                .optional("mill/extra");
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");
        shell.migrations("mill/main").add(1, "grain", "CREATE grain;", "DROP grain;");
        shell.migrations("mill/extra").add(1, "extra", "CREATE extra;", "DROP extra;");
        return shell;
    }

    /** Both required targets have a store. */
    static Shell configured(Path folder) {
        return unconfigured(folder).set("SHOP_MAIN_URL", "memory:").set("MILL_MAIN_URL", "memory:");
    }

    /** The baker's bread needs the mill's grain; the shop and the optional target need nothing. */
    static Shell withBakery(Path folder) {
        Shell shell = configured(folder)
                .set("MILL_EXTRA_URL", "memory:")
                .required("bakery/main")
                .set("BAKERY_MAIN_URL", "memory:");
        shell.migrations("bakery/main")
                .file(
                        "0001_bread.sql",
                        "-- +gander requires mill/main@1\n-- +goose Up\nCREATE bread;\n-- +goose Down\nDROP bread;\n");
        return shell;
    }
}

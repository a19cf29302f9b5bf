package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files whose Down does not undo their Up, tried on real stores: each is named with the object. */
final class BadDownsIT {

    private static final String ORDERS = "CREATE TABLE orders (id integer, total integer, note text DEFAULT 'none');";

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @TempDir
    private Path folder;

    private Migrations migrations;

    @BeforeEach
    void oneBadDownOfEachKind() {
        migrations = Migrations.in(folder.resolve("migrations"))
                .add(1, "orders", ORDERS, "DROP TABLE orders;")
                .add(2, "type", replaced("total integer", "total bigint"), replaced("total integer", "total text"))
                .add(3, "default", replaced("'none'", "'some'"), replaced(" DEFAULT 'none'", ""))
                .add(4, "index", "CREATE INDEX orders_total ON orders (total);", "SELECT 1;")
                .add(5, "bills", "CREATE TABLE bills (id integer);", "DROP TABLE bills;\nDROP TABLE foreigners;");
    }

    private static String replaced(String text, String other) {
        return "DROP TABLE orders;\n" + ORDERS.replace(text, other);
    }

    @Test
    void on_sqlite_each_is_named() {
        migrations.add(1, "orders", ORDERS + "\nCREATE TABLE foreigners (id integer);", "DROP TABLE orders;");

        String out = new Program(Store.sqlite(folder.resolve("live.db")), migrations)
                .run("verify")
                .exits(5)
                .out();

        expectEach(
                out,
                "",
                "column total: expected 'integer', found 'text'",
                "column note: expected 'text default 'none''");
    }

    @Test
    void on_postgres_each_is_named() {
        Store scratch = Store.postgres(postgres.database());
        scratch.execute("CREATE TABLE foreigners (id integer)");

        String out = new Program(Store.postgres(postgres.database()), migrations)
                .run("verify", "--scratch-url", scratch.url())
                .exits(5)
                .out();

        expectEach(
                out,
                "public.",
                "column total: expected 'integer', found 'text'",
                "column note: expected 'text default");
    }

    private static void expectEach(String out, String schema, String type, String lost) {
        assertThat(of(out, "0002_type.sql")).contains("  changed     table " + schema + "orders", type);
        assertThat(of(out, "0003_default.sql")).contains("  changed     table " + schema + "orders", lost);
        assertThat(of(out, "0004_index.sql"))
                .contains("  changed     table " + schema + "orders", "index orders_total: unexpected");
        assertThat(of(out, "0005_bills.sql"))
                .contains("  missing     table " + schema + "foreigners")
                .doesNotContain("orders");
        assertThat(out).doesNotContain("0001_orders.sql: its Down");
    }

    /** What is said of a file whose Down is bad. */
    private static String of(String out, String file) {
        String begin = "  " + file + ": its Down does not bring back what its Up has found\n";
        assertThat(out).contains(begin);
        List<String> lines =
                out.substring(out.indexOf(begin) + begin.length()).lines().toList();
        return String.join(
                "\n", lines.stream().takeWhile(line -> line.startsWith("    ")).toList());
    }
}

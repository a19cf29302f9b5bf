package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.Migrations;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that lead nowhere, servers that let nobody in, and roles that may too little. */
final class ConnectionsIT {

    private static final String SECRET = "s3cr3t-w0rd";

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @TempDir
    private Path folder;

    private Store store;
    private Migrations migrations;

    @BeforeEach
    void prepare() {
        store = Store.postgres(postgres.database());
        migrations = Migrations.in(folder).add(1, "a", "CREATE TABLE a (id int);", "DROP TABLE a;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ada:" + SECRET + "@host/db",
                "postgresql://ada:" + SECRET + "@host:port/db",
                "postgresql://ada:" + SECRET + "%@host/db",
                "postgresql://ada:" + SECRET + "/#@host:5432/db",
                "host=localhost password=" + SECRET + " dbname",
                "jdbc:postgresql://host/db?user=ada&password=" + SECRET + "&" + SECRET + "=1",
                "postgresql://ada:" + SECRET + "@"
            })
    void an_address_that_cannot_be_understood_is_not_repeated(String url) {
        Program program = new Program(store.at(url), migrations);

        program.fails(2, "up").says("postgres").neverSays(SECRET);
        program.run("status", "--json", "--verbose").exits(2).isOneDocument().neverSays(SECRET);
        program.run("env").neverSays(SECRET);
        program.run("env", "--json").neverSays(SECRET);
    }

    @Test
    void an_unknown_host_and_a_refused_connection_are_named_without_the_password() throws IOException {
        at("postgresql://ada:" + SECRET + "@no-such-host.invalid/db")
                .fails(7, "up")
                .says("extract/postgres", "ada@no-such-host.invalid:5432/db", "unknown host")
                .neverSays(SECRET);
        int free = freePort();
        at("host=127.0.0.1 port=" + free + " user=ada dbname=db password=" + SECRET)
                .fails(7, "up")
                .says("extract/postgres", "ada@127.0.0.1:" + free + "/db", "refused")
                .neverSays(SECRET);
    }

    @Test
    void a_wrong_password_is_refused_and_never_shown() {
        String role = "guarded_" + suffix();
        store.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'right-word'");
        try {
            String address = address();
            String bare = "postgresql:" + String.format(address, role);
            demandPassword(role, bare);
            for (String url : new String[] {
                "postgresql:" + String.format(address, role + ":" + SECRET),
                "jdbc:postgresql:" + String.format(address, role + ":" + SECRET)
            }) {
                at(url).fails(7, "up")
                        .says(role + "@", "28P01", "Check user and password")
                        .neverSays(SECRET);
                at(url).run("up", "--json", "--verbose").exits(7).neverSays(SECRET, "right-word");
            }
            Program.call(
                            Map.of("EXTRACT_POSTGRES_URL", bare, "PGPASSWORD", SECRET),
                            "up",
                            "--target",
                            "postgres",
                            "--dir",
                            folder.toString(),
                            "--verbose")
                    .exits(7)
                    .says("28P01")
                    .neverSays(SECRET);
            store.execute("GRANT CREATE ON SCHEMA public TO " + role);
            at("postgresql:" + String.format(address, role + ":right-word"))
                    .run("up", "--verbose")
                    .exits(0)
                    .neverSays("right-word");
        } finally {
            store.execute("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @Test
    void a_role_that_may_not_create_tables_is_told_what_an_owner_can_run() {
        String role = "poor_" + suffix();
        store.execute(
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC", "CREATE ROLE " + role + " LOGIN PASSWORD 'right-word'");
        try {
            Program poor = at("postgresql:" + String.format(address(), role + ":right-word"));
            poor.fails(2, "up").says("extract/postgres", "42501", "'init-store --print'");
            poor.run("status").exits(0).shows("pending");
            assertThat(store.column("SELECT 1 FROM pg_tables WHERE schemaname = 'public'"))
                    .isEmpty();
        } finally {
            store.execute("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @Test
    void a_read_only_database_takes_nothing_and_answers_questions() {
        Program program = new Program(store, migrations);
        String database = store.column("SELECT current_database()").get(0);
        store.execute("ALTER DATABASE " + database + " SET default_transaction_read_only = on");

        program.fails(2, "up").says("extract/postgres", "read-only", "standby");
        program.run("status").exits(0).shows("pending");
        assertThat(store.column("SELECT 1 FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();

        Program writing = at(store.url() + (store.url().contains("?") ? "&" : "?")
                + "options=-c%20default_transaction_read_only%3Doff");
        writing.run("up").exits(0);
        program.run("up").exits(0).shows("nothing to do");
        migrations.add(2, "b", "CREATE TABLE b (id int);", "DROP TABLE b;");
        program.fails(2, "up")
                .says("cannot apply up 0002_b.sql", "default_transaction_read_only is on", "Run against the primary");
        assertThat(store.tables()).containsExactly("a");
        assertThat(store.versions()).containsExactly("0", "1");
    }

    private Program at(String url) {
        return new Program(store.at(url), migrations);
    }

    /** The store's, for whoever the argument is. */
    private String address() {
        URI place = URI.create(store.url());
        return "//%s@" + place.getHost() + ":" + place.getPort() + place.getPath();
    }

    private String suffix() {
        return store.column("SELECT substr(current_database(), 6)").get(0);
    }

    /** The server of the tests trusts everybody; from now on not this role. */
    private void demandPassword(String role, String urlWithoutPassword) {
        String file = store.column("SHOW hba_file").get(0);
        String rules = store.column("SELECT pg_read_file('" + file + "')").get(0);
        store.execute(
                "COPY (SELECT regexp_split_to_table('host all " + role + " all scram-sha-256\n"
                        + rules.replace("'", "''") + "', '\n')) TO '" + file + "'",
                "SELECT pg_reload_conf()");
        while (at(urlWithoutPassword).run("status").exitCode() == 0) {
            Thread.onSpinWait();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

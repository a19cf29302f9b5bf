package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.devstores.DevPostgres;
import dev.gander.migrate.devstores.DevPostgresSettings;
import dev.gander.migrate.devstores.PostgresBinaries;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a connection is made, and what is said when it is not. */
final class ConnectionIT {

    private static final String SECRET = "s3cr3t & p:ss/w@rd";

    @RegisterExtension
    private final PostgresExtension postgres = Servers.one();

    @TempDir
    private Path folder;

    private Db db;

    @BeforeEach
    void freshDatabase() {
        db = Db.of(postgres.database());
    }

    private DatastoreUnreachableException refused(String url, Map<String, String> environment) {
        PostgresDatastore datastore = PostgresDatastore.of(db.settings(url, Optional.empty(), environment));
        DatastoreUnreachableException failure =
                catchThrowableOfType(DatastoreUnreachableException.class, () -> datastore.open(Purpose.QUESTION));
        assertThat(failure.advice()).isNotBlank();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage())).doesNotContain("s3cr3t");
        }
        return failure;
    }

    private static String askApplication(PostgresDatastore datastore) {
        try (DatastoreSession session = datastore.open(Purpose.QUESTION)) {
            assertThat(session.read().versionRows()).isEmpty();
            return session.product();
        }
    }

    @Test
    void every_form_of_url_reaches_the_server() {
        URI uri = URI.create(db.url());
        String user = uri.getUserInfo();
        String place = uri.getHost() + ":" + uri.getPort() + uri.getPath();
        String words = "host=" + uri.getHost() + " port=" + uri.getPort() + " user='" + user + "' dbname="
                + uri.getPath().substring(1);
        for (String url : new String[] {
            db.url(),
            db.url().replace("postgresql://", "postgres://") + "?sslmode=disable&connect_timeout=5",
            "jdbc:postgresql://" + place + "?user=" + user + "&ApplicationName=x",
            words,
            words + " sslmode=prefer application_name = 'a b'",
            "postgresql:///?host=" + uri.getHost() + "&port=" + uri.getPort() + "&user=" + user + "&dbname="
                    + uri.getPath().substring(1),
            "postgresql://" + user + "@127.0.0.1:1," + place + "?target_session_attrs=read-write"
        }) {
            assertThat(askApplication(PostgresDatastore.of(db.settings(url, Optional.empty(), Map.of()))))
                    .startsWith("PostgreSQL 1");
        }
    }

    @Test
    void the_server_sees_who_migrates() {
        try (DatastoreSession session = db.datastore().open(Purpose.QUESTION)) {
            assertThat(session.product()).matches("PostgreSQL [0-9.]+");
            assertThat(db.column("SELECT application_name FROM pg_stat_activity WHERE datname = current_database()"))
                    .contains("gander shop/postgres");
        }
    }

    @Test
    void an_unknown_host_is_named() {
        assertThat(refused("postgresql://ada:" + "s3cr3t" + "@nowhere.invalid:5433/shop", Map.of()))
                .hasMessageContaining("ada@nowhere.invalid:5433/shop")
                .hasMessageContaining("unknown host");
    }

    @Test
    void a_refused_connection_is_named() throws IOException {
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }
        assertThat(refused("postgresql://ada:s3cr3t@127.0.0.1:" + port + "/shop", Map.of()))
                .hasMessageContaining("ada@127.0.0.1:" + port + "/shop")
                .hasMessageContaining("refused");
    }

    @Test
    void an_unknown_database_is_named_with_what_to_do() {
        DatastoreUnreachableException failure = refused(db.url() + "x", Map.of());

        assertThat(failure).hasMessageContaining("does not exist");
        assertThat(failure.advice()).contains("Create the database");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "ssl_mode=require | unrecognized configuration parameter \"ssl_mode\"",
                "statement_timeout=soon | invalid value for parameter \"statement_timeout\": \"soon\"",
                "default_transaction_isolation=strict | Available values: serializable, repeatable read",
            })
    void a_word_that_only_the_server_can_judge_is_refused_as_a_word(String word, String said) {
        PostgresDatastore datastore =
                PostgresDatastore.of(db.settings(db.url() + "?" + word, Optional.empty(), Map.of()));

        assertThatThrownBy(() -> datastore.open(Purpose.QUESTION))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres:///shop?host=/var/run/postgresql&user=ada",
                "postgresql://ada@%2Fvar%2Frun%2Fpostgresql/shop",
                "host=/var/run/postgresql user=ada dbname=shop",
                "host=@abstract user=ada dbname=shop"
            })
    void a_unix_socket_is_refused_in_words(String url) {
        assertThatThrownBy(() -> PostgresDatastore.of(db.settings(url, Optional.empty(), Map.of())))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("the host is a Unix socket, which this driver cannot use; name a TCP host");
    }

    @Test
    void a_server_with_passwords_takes_one_from_url_variable_or_file_and_never_shows_it() throws IOException {
        PostgresBinaries binaries = PostgresBinaries.fromClassPath(Path.of("target/binaries"));
        Path passfile = folder.resolve("passfile");
        try (DevPostgres server = DevPostgres.start(
                DevPostgresSettings.throwaway(binaries, folder.resolve("data")).withPassword(SECRET))) {
            server.createDatabase("shop");
            String bare = "postgresql://" + server.superuser() + "@127.0.0.1:" + server.port() + "/shop";
            Files.writeString(
                    passfile,
                    "# mine\n127.0.0.1:*:shop:" + server.superuser() + ":" + SECRET.replace(":", "\\:") + "\n");
            Files.setPosixFilePermissions(passfile, PosixFilePermissions.fromString("rw-------"));

            assertConnects(server.url("shop"), Map.of());
            assertConnects(bare, Map.of("PGPASSWORD", SECRET));
            assertConnects(bare, Map.of("PGPASSFILE", passfile.toString()));

            assertThat(refused(bare, Map.of("PGPASSWORD", "s3cr3t")))
                    .hasMessageContaining("password authentication failed")
                    .hasMessageContaining(server.superuser() + "@127.0.0.1");
            assertThat(refused(bare, Map.of())).hasMessageContaining("no password");
            Files.setPosixFilePermissions(passfile, PosixFilePermissions.fromString("rw-r--r--"));
            assertThat(refused(bare, Map.of("PGPASSFILE", passfile.toString())).advice())
                    .contains("0600");
        }
    }

    private void assertConnects(String url, Map<String, String> environment) {
        PostgresDatastore datastore = PostgresDatastore.of(db.settings(url, Optional.empty(), environment));
        assertThat(datastore.toString()).doesNotContain("s3cr3t");
        assertThat(askApplication(datastore)).startsWith("PostgreSQL");
    }

    @Test
    void making_a_datastore_touches_nothing() {
        PostgresDatastore datastore =
                PostgresDatastore.of(db.settings("postgresql://ada@nowhere.invalid/shop", Optional.empty(), Map.of()));

        assertThat(datastore.kind()).isEqualTo("postgres");
        assertThat(datastore.syntax()).isEqualTo(dev.gander.migrate.model.ScriptSyntax.SQL);
        assertThatThrownBy(() -> datastore.open(Purpose.RUN)).isInstanceOf(DatastoreUnreachableException.class);
    }
}

package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.devstores.DevPostgres;
import dev.gander.migrate.devstores.DevPostgresSettings;
import dev.gander.migrate.devstores.PostgresBinaries;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with a certificate of its own that asks for passwords, by SCRAM. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TlsIT {

    private static final String SECRET = "s3cr3t";

    private Certificate certificate;
    private Certificate other;
    private DevPostgres server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        certificate = Certificate.of("ip:127.0.0.1", folder.resolve("certificate"));
        other = Certificate.of("ip:127.0.0.1", folder.resolve("other"));
        server = DevPostgres.start(DevPostgresSettings.throwaway(
                        PostgresBinaries.fromClassPath(Servers.UNPACKED), folder.resolve("data"))
                .withPassword(SECRET)
                .withParameter("ssl", "on")
                .withParameter("ssl_cert_file", certificate.certificate().toString())
                .withParameter("ssl_key_file", certificate.key().toString()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private PostgresDatastore datastore(String host, String database, String words, String password) {
        return PostgresDatastore.of(new DatastoreSettings(
                Db.TARGET,
                "postgresql://" + server.superuser() + "@" + host + ":" + server.port() + "/" + database + "?" + words,
                Optional.empty(),
                LockMechanism.SESSION,
                name -> Optional.ofNullable(Map.of("PGPASSWORD", password).get(name))));
    }

    private DatastoreUnreachableException refused(PostgresDatastore datastore) {
        DatastoreUnreachableException failure =
                catchThrowableOfType(DatastoreUnreachableException.class, () -> datastore.open(Purpose.QUESTION));
        assertThat(failure.getMessage() + failure.advice()).doesNotContain(SECRET);
        return failure;
    }

    private String trusting(Certificate root) {
        return "sslmode=verify-full&sslrootcert=" + root.certificate();
    }

    private void assertMigratesEncrypted(String name, String words) {
        server.createDatabase(name);
        Db.migrate(
                datastore("127.0.0.1", name, words, SECRET),
                session -> session.apply(
                        MigrationBuilder.of(1)
                                .up(
                                        "CREATE TABLE seen AS SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()",
                                        "DO $$ BEGIN ASSERT (SELECT ssl FROM seen); END $$")
                                .stepUp(),
                        Db.ATTEMPT,
                        Db.UNHEARD));
        assertThat(new Db(server.url(name), server.jdbcUrl(name)).versions()).containsExactly(0L, 1L);
    }

    @Test
    void an_encrypted_connection_migrates() {
        assertMigratesEncrypted("required", "sslmode=require");
    }

    @Test
    void one_whose_server_is_known_by_its_root_certificate_migrates() {
        assertMigratesEncrypted("verified", trusting(certificate));
    }

    @Test
    void one_that_ties_the_password_to_the_certificate_migrates() {
        assertMigratesEncrypted("bound", trusting(certificate) + "&channel_binding=require&require_auth=scram-sha-256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-full", "verify-ca"})
    void a_certificate_that_another_root_has_signed_is_refused(String mode) {
        DatastoreUnreachableException failure =
                refused(datastore("127.0.0.1", "postgres", trusting(other).replace("verify-full", mode), SECRET));

        assertThat(failure).hasMessageContaining("SSL error");
        assertThat(failure.advice()).contains("sslrootcert");
    }

    @Test
    void a_host_of_another_name_than_the_certificates_is_refused() {
        DatastoreUnreachableException failure =
                refused(datastore("localhost", "postgres", trusting(certificate), SECRET));

        assertThat(failure).hasMessageContaining("localhost");
        assertThat(failure.advice()).contains("sslmode").contains("certificate");
        String lessStrict = trusting(certificate).replace("verify-full", "verify-ca");
        try (DatastoreSession session =
                datastore("localhost", "postgres", lessStrict, SECRET).open(Purpose.QUESTION)) {
            assertThat(session.product()).startsWith("PostgreSQL");
        }
    }

    @Test
    void a_root_certificate_that_is_not_there_is_named() {
        DatastoreUnreachableException failure = refused(
                datastore("127.0.0.1", "postgres", "sslmode=verify-full&sslrootcert=/no/such/root.crt", SECRET));

        assertThat(failure).hasMessageContaining("/no/such/root.crt");
        assertThat(failure.advice()).contains("sslrootcert");
    }

    @Test
    void a_wrong_password_is_refused_as_one() {
        DatastoreUnreachableException failure =
                refused(datastore("127.0.0.1", "postgres", trusting(certificate), "wrong-one"));

        assertThat(failure)
                .hasMessageContaining("password authentication failed")
                .hasMessageNotContaining("wrong-one");
        assertThat(failure.advice()).contains("PGPASSWORD");
    }

    @Test
    void a_server_without_tls_is_refused_where_it_is_required(@TempDir Path folder) {
        try (DevPostgres plain = DevPostgres.start(DevPostgresSettings.throwaway(
                PostgresBinaries.fromClassPath(Servers.UNPACKED), folder.resolve("plain")))) {
            DatastoreUnreachableException failure = refused(
                    PostgresDatastore.of(DatastoreSettings.of(Db.TARGET, plain.url("postgres") + "?sslmode=require")));

            assertThat(failure).hasMessageContaining("does not support SSL");
            assertThat(failure.advice()).contains("sslmode");
        }
    }
}

package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DevPostgresIT {

    private final PostgresBinaries binaries = PostgresBinaries.fromClassPath(Path.of("target/binaries"));

    @TempDir
    private Path folder;

    @Test
    void a_new_data_folder_serves_new_databases() throws SQLException {
        try (DevPostgres postgres = DevPostgres.start(throwaway())) {
            postgres.createDatabase("shop");

            assertThat(one(postgres.jdbcUrl("shop"), "SELECT current_database() || current_user"))
                    .isEqualTo("shoppostgres");
            assertThat(postgres.url("shop")).isEqualTo("postgresql://postgres@127.0.0.1:" + postgres.port() + "/shop");
            assertThat(postgres.hasDatabase("shop")).isTrue();
            assertThat(postgres.hasDatabase("other")).isFalse();
        }
    }

    @Test
    void a_database_made_from_a_template_holds_its_tables_and_can_be_dropped() throws SQLException {
        try (DevPostgres postgres = DevPostgres.start(throwaway())) {
            postgres.createDatabase("template");
            run(postgres.jdbcUrl("template"), "CREATE TABLE parcel AS SELECT 7 AS weight");

            postgres.createDatabase("copy", "template");
            assertThat(one(postgres.jdbcUrl("copy"), "SELECT weight FROM parcel"))
                    .isEqualTo("7");

            postgres.dropDatabase("copy");
            postgres.dropDatabase("copy");
            assertThat(postgres.hasDatabase("copy")).isFalse();
        }
    }

    @Test
    void only_this_machine_can_connect() throws SQLException {
        try (DevPostgres postgres = DevPostgres.start(throwaway())) {
            assertThat(one(postgres.jdbcUrl("postgres"), "SHOW listen_addresses"))
                    .isEqualTo("127.0.0.1");
            assertThat(one(postgres.jdbcUrl("postgres"), "SHOW unix_socket_directories"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$HOME", "it's", "a \"quoted\" one", "`id`", "back\\slash", "$(id) & more"})
    void a_folder_with_signs_that_a_shell_knows_holds_a_server(String name) throws SQLException {
        DevPostgresSettings settings = DevPostgresSettings.durable(binaries, folder.resolve(name + "/data"));
        try (DevPostgres postgres = DevPostgres.start(settings)) {
            assertThat(one(postgres.jdbcUrl("postgres"), "SHOW data_directory"))
                    .isEqualTo(settings.dataFolder().toString());
            assertThat(postgres.pid()).isPositive();
            assertThat(Postmaster.of(settings.dataFolder()).orElseThrow().isServer())
                    .isTrue();
            assertThat(postgres.log()).exists();
        }
        assertThat(Postmaster.of(settings.dataFolder())).isEmpty();
    }

    @Test
    void throwaway_data_is_fast_and_gone_afterwards() throws SQLException {
        DevPostgresSettings settings = throwaway();
        try (DevPostgres postgres = DevPostgres.start(settings)) {
            assertThat(one(postgres.jdbcUrl("postgres"), "SHOW fsync")).isEqualTo("off");
        }
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(folder.resolve("data.lock")).doesNotExist();
    }

    @Test
    void durable_data_is_safe_and_there_at_the_next_start() throws SQLException {
        DevPostgresSettings settings = DevPostgresSettings.durable(binaries, folder.resolve("data"));
        try (DevPostgres postgres = DevPostgres.start(settings)) {
            assertThat(one(postgres.jdbcUrl("postgres"), "SHOW fsync")).isEqualTo("on");
            assertThat(one(postgres.jdbcUrl("postgres"), "SHOW synchronous_commit"))
                    .isEqualTo("on");
            assertThat(one(postgres.jdbcUrl("postgres"), "SHOW full_page_writes"))
                    .isEqualTo("on");
            run(postgres.jdbcUrl("postgres"), "CREATE TABLE kept AS SELECT 1 AS id");
        }
        try (DevPostgres postgres = DevPostgres.start(settings)) {
            assertThat(one(postgres.jdbcUrl("postgres"), "SELECT id FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void a_server_killed_at_once_starts_again_with_what_was_committed() throws Exception {
        DevPostgresSettings settings = DevPostgresSettings.durable(binaries, folder.resolve("data"));
        try (DevPostgres postgres = DevPostgres.start(settings)) {
            run(postgres.jdbcUrl("postgres"), "CREATE TABLE kept AS SELECT 1 AS id");
            ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
            server.destroyForcibly();
            assertThat(Processes.ends(server, Duration.ofSeconds(30))).isTrue();
        }
        try (DevPostgres postgres = DevPostgres.start(settings)) {
            assertThat(one(postgres.jdbcUrl("postgres"), "SELECT id FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void a_second_server_on_the_same_data_is_refused_with_the_holder_named() {
        DevPostgresSettings settings = throwaway();
        try (DevPostgres postgres = DevPostgres.start(settings)) {
            assertThat(postgres.pid()).isPositive();
            assertThatThrownBy(() -> DevPostgres.start(settings))
                    .isInstanceOf(DevStoreException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_server_parameter_of_the_caller_wins() throws SQLException {
        DevPostgresSettings settings =
                throwaway().withParameter("max_connections", "20").withParameter("application_name", "it's us");
        try (DevPostgres postgres = DevPostgres.start(settings)) {
            assertThat(one(postgres.jdbcUrl("postgres"), "SHOW max_connections"))
                    .isEqualTo("20");
        }
    }

    @Test
    void with_a_password_nobody_connects_without_it() throws SQLException {
        DevPostgresSettings settings = throwaway().withPassword("p@ss/w rd");
        try (DevPostgres postgres = DevPostgres.start(settings)) {
            assertThat(one(postgres.jdbcUrl("postgres"), "SELECT 1")).isEqualTo("1");
            assertThat(postgres.url("postgres")).contains("postgres:p%40ss%2Fw%20rd@");
            String wrong = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres?user=postgres&password=other";
            assertThatThrownBy(() -> one(wrong, "SELECT 1")).hasMessageContaining("password authentication failed");
        }
        assertThat(settings.toString()).doesNotContain("p@ss");
        assertThat(folder.resolve("data.password")).doesNotExist();
    }

    @Test
    void a_folder_with_spaces_and_a_quote_is_fine() throws SQLException {
        Path odd = folder.resolve("my data's place");
        try (DevPostgres postgres = DevPostgres.start(DevPostgresSettings.throwaway(binaries, odd))) {
            assertThat(one(postgres.jdbcUrl("postgres"), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void data_that_no_server_can_read_is_refused_with_the_log() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "9\n");
        assertThatThrownBy(() -> DevPostgres.start(DevPostgresSettings.durable(binaries, folder.resolve("data"))))
                .isInstanceOf(DevStoreException.class)
                .hasMessageContaining("did not start");
    }

    @Test
    void a_stale_process_number_that_now_belongs_to_another_program_does_no_harm() throws Exception {
        DevPostgresSettings settings = DevPostgresSettings.durable(binaries, folder.resolve("data"));
        DevPostgres.start(settings).close();
        long own = ProcessHandle.current().pid();
        Files.writeString(
                folder.resolve("data/postmaster.pid"), own + "\n" + folder.resolve("data") + "\n1\n1\n\n127.0.0.1\n");
        try (DevPostgres postgres = DevPostgres.start(settings)) {
            assertThat(postgres.pid()).isNotEqualTo(own);
        }
    }

    private DevPostgresSettings throwaway() {
        return DevPostgresSettings.throwaway(binaries, folder.resolve("data"));
    }

    private static String one(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static void run(String url, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement call = connection.createStatement()) {
            call.execute(statement);
        }
    }
}

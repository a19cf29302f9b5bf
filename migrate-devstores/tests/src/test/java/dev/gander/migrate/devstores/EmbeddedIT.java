package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command sees of the wrapper. */
final class EmbeddedIT {

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void shareTheUnpackedServer() throws Exception {
        folder = EmbeddedFolder.in(parent);
    }

    @AfterEach
    void leaveTheUnpackedServer() throws Exception {
        Files.delete(folder.resolve("binaries"));
    }

    @Test
    void streams_and_the_exit_code_pass_through() throws Exception {
        try (Wrapper wrapper = Wrapper.start(folder, Map.of(), 60, "copy")) {
            wrapper.write("one\ntwo\n");
            assertThat(wrapper.result()).isEqualTo(new Wrapper.Result(0, List.of("one", "two"), ""));
        }
        Wrapper.Result refused = Wrapper.run(folder, "exit", "8");
        assertThat(refused.exitCode()).isEqualTo(8);
        assertThat(refused.diagnostics()).isEqualTo("leaving\n");
    }

    @Test
    void the_command_finds_its_stores_and_nothing_else_it_could_connect_to() throws Exception {
        Map<String, String> inherited = Map.of(
                WrappedProgram.POSTGRES,
                "postgresql://real.example/shop",
                WrappedProgram.OPTIONAL,
                "postgresql://real.example/search",
                WrappedProgram.HISTORICAL,
                "/plain/looking/value",
                "PGPASSWORD",
                "secret",
                "SHOP_MIGRATION_URL",
                "postgresql://owner@real.example/shop",
                "ANYTHING",
                "host=real.example dbname=shop",
                "HARMLESS",
                "kept");
        try (Wrapper wrapper = Wrapper.start(folder, inherited, 60, "print")) {
            Wrapper.Result result = wrapper.result();
            assertThat(result.exitCode()).isZero();
            assertThat(result.output())
                    .contains("HARMLESS=kept")
                    .contains(WrappedProgram.SQLITE + "=" + folder.resolve("sqlite/shop_files.db"))
                    .anyMatch(line ->
                            line.matches(WrappedProgram.POSTGRES + "=postgresql://postgres@127.0.0.1:\\d+/gander"))
                    .anyMatch(line -> line.matches(WrappedProgram.REDIS + "=redis://:[0-9a-f]{32}@127.0.0.1:\\d+/0"))
                    .noneMatch(line -> line.contains("real.example") || line.contains("secret"))
                    .noneMatch(line ->
                            line.startsWith(WrappedProgram.HISTORICAL) || line.startsWith(WrappedProgram.OPTIONAL));
        }
    }

    @Test
    void the_second_run_finds_what_the_first_one_stored() throws Exception {
        assertThat(Wrapper.run(folder, "count").output()).containsExactly("runs: 1");
        assertThat(Wrapper.run(folder, "count").output()).containsExactly("runs: 2");
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void tables_of_other_owners_are_there() throws Exception {
        assertThat(Wrapper.run(folder, "foreign").output()).containsExactly("rows: 0");
    }

    @Test
    void without_a_postgres_target_no_server_is_started() throws Exception {
        try (Wrapper wrapper = Wrapper.start(folder, Map.of(WrappedProgram.KIND, "sqlite"), 60, "print")) {
            Wrapper.Result result = wrapper.result();
            assertThat(result.exitCode()).isZero();
            assertThat(result.diagnostics()).isEmpty();
        }
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void what_only_tries_files_out_gets_scratch_stores_and_never_those_that_last() throws Exception {
        try (Wrapper wrapper = Wrapper.start(folder, Map.of(), 60, "verify")) {
            Wrapper.Result result = wrapper.result();
            assertThat(result.exitCode()).as(result.diagnostics()).isZero();
            assertThat(result.output())
                    .anyMatch(line ->
                            line.matches("SHOP_POSTGRES_SCRATCH_URL=postgresql://postgres@127.0.0.1:\\d+/scratch"))
                    .noneMatch(line -> line.startsWith(WrappedProgram.POSTGRES + "=")
                            || line.startsWith(WrappedProgram.SQLITE + "=")
                            || line.startsWith("SHOP_SEARCH_SCRATCH_URL"))
                    .contains("rows: 0");
        }
        assertThat(folder.resolve("postgres")).doesNotExist();
        assertThat(folder.resolve("sqlite")).doesNotExist();
        assertThat(folder.resolve("scratch/postgres")).doesNotExist();
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    @Test
    void what_compares_gets_a_place_for_scratch_databases_beside_its_store() throws Exception {
        Wrapper.Result result = Wrapper.run(folder, "drift");

        assertThat(result.output())
                .anyMatch(line -> line.matches("SHOP_POSTGRES_SCRATCH_URL=postgresql://.*/scratch"))
                .anyMatch(line -> line.matches(WrappedProgram.POSTGRES + "=postgresql://.*/gander"));
    }

    @Test
    void a_store_that_is_not_offered_is_refused_by_name() throws Exception {
        try (Wrapper wrapper = Wrapper.start(folder, Map.of(WrappedProgram.KIND, "oracle"), 60, "print")) {
            Wrapper.Result result = wrapper.result();
            assertThat(result.exitCode()).isEqualTo(7);
            assertThat(result.diagnostics())
                    .contains("shop/database, which needs oracle")
                    .contains("SHOP_POSTGRES_URL");
        }
    }

    @Test
    void a_file_of_variables_is_refused() throws Exception {
        Wrapper.Result result = Wrapper.run(folder, "print", "--env-file=.env");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.diagnostics()).contains("--env-file=.env");
    }

    @Test
    void a_second_run_waits_for_the_first_one() throws Exception {
        try (Wrapper first = Wrapper.start(folder, Map.of(), 60, "hang")) {
            first.await("hanging: ");
            try (Wrapper second = Wrapper.start(folder, Map.of(), 60, "count")) {
                second.awaitDiagnostics("in use by process");
                first.signal("TERM");
                assertThat(first.result().exitCode()).isEqualTo(143);
                assertThat(second.result().output()).containsExactly("runs: 1");
            }
        }
    }

    @Test
    void a_second_run_that_may_not_wait_ends_with_exit_code_6() throws Exception {
        try (Wrapper first = Wrapper.start(folder, Map.of(), 60, "hang")) {
            first.await("hanging: ");
            try (Wrapper second = Wrapper.start(folder, Map.of(), 0, "count")) {
                Wrapper.Result result = second.result();
                assertThat(result.exitCode()).isEqualTo(6);
                assertThat(result.diagnostics()).contains("in use by process").contains("Run again");
            }
            first.signal("TERM");
            assertThat(first.result().exitCode()).isEqualTo(143);
        }
    }

    @Test
    void a_damaged_data_folder_is_reported_with_the_servers_own_words() throws Exception {
        Wrapper.run(folder, "count");
        Files.delete(folder.resolve("postgres/global/pg_control"));
        Wrapper.Result result = Wrapper.run(folder, "count");
        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.diagnostics()).contains("PostgreSQL did not start").contains("pg_control");
    }
}

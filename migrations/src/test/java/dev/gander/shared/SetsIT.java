package dev.gander.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.schema.Snapshot;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of each set; the sets are found, as their files are. */
final class SetsIT {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.find(Path.of(""), 2, (path, attributes) -> path.endsWith("postgres"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void its_files_are_valid_and_its_snapshot_is_not_stale(Path folder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exitCode = run(folder, Map.of(), out, "validate");
        assertThat(exitCode).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void each_down_undoes_its_up_and_what_is_replaceable_comes_and_goes(Path folder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exitCode = run(folder, scratch(folder), out, "verify");
        assertThat(exitCode).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("and up again: sound");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_committed_snapshot_is_what_the_files_make(Path folder) throws IOException {
        Path committed = folder.resolve(Snapshot.FILE_NAME);
        if (Files.exists(committed)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            run(folder, scratch(folder), out, "snapshot", "--target", "postgres");
            Path made = Files.write(Path.of("target", set(folder) + ".snapshot"), out.toByteArray());
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .as("Look at " + made.toAbsolutePath() + " and copy it to " + committed.toAbsolutePath())
                    .isEqualTo(Files.readString(committed));
        }
    }

    private Map<String, String> scratch(Path folder) {
        return Map.of(target(folder).scratchVariable(), postgres.database().url());
    }

    private static int run(Path folder, Map<String, String> variables, ByteArrayOutputStream out, String... words) {
        return new MigrateCommandLine(set(folder), List.of(target(folder)), Programs.surroundings(variables, out))
                .run(words);
    }

    private static TargetDefinition target(Path folder) {
        return TargetDefinition.of(set(folder), "postgres", "postgres", PostgresDatastore::of)
                .withMigrations(new DirectorySource(folder, ScriptSyntax.SQL));
    }

    private static String set(Path folder) {
        return folder.getName(0).toString().replace('-', '_');
    }
}

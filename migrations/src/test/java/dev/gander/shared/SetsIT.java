package dev.gander.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of each set, as it is and when somebody has added a file and has done nothing else. */
final class SetsIT {

    @TempDir
    Path copies;

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    static List<SharedSet> sets() {
        return SharedSet.all();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void its_files_are_valid(SharedSet set) {
        validate(set);
        validate(grown(set));
    }

    /** The added file is the last one, so this holds each file that is there to its Down as well. */
    @ParameterizedTest
    @MethodSource("sets")
    void each_down_undoes_its_up_and_what_is_replaceable_comes_and_goes(SharedSet set) {
        SharedSet grown = grown(set);
        Map<String, String> scratch =
                Map.of(target(grown).scratchVariable(), postgres.database().url());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exitCode = run(grown, scratch, out, "verify");
        assertThat(exitCode).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("and up again: sound");
    }

    private SharedSet grown(SharedSet set) {
        SharedSet copy = set.copiedUnder(copies);
        copy.oneFileMore().add();
        return copy;
    }

    private static void validate(SharedSet set) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exitCode = run(set, Map.of(), out, "validate");
        assertThat(exitCode).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static int run(SharedSet set, Map<String, String> variables, ByteArrayOutputStream out, String... words) {
        return new MigrateCommandLine(set.name(), List.of(target(set)), Programs.surroundings(variables, out))
                .run(words);
    }

    private static TargetDefinition target(SharedSet set) {
        return TargetDefinition.of(set.name(), "postgres", "postgres", PostgresDatastore::of)
                .withMigrations(new DirectorySource(set.folder(), ScriptSyntax.SQL));
    }
}

package dev.gander.migrate.interop;

import dev.gander.migrate.interop.Store.Dialect;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas of the size and style of real projects: up and back by each of the tools, and by both. */
@Execution(ExecutionMode.CONCURRENT)
final class SchemasIT {

    private static final long SEED = 20_261_121L;

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @TempDir
    Path scratch;

    static Stream<Contest> contests() {
        return Contest.schemas();
    }

    @ParameterizedTest
    @MethodSource("contests")
    void both_tools_build_the_same_schema_and_take_it_down_again(Contest contest) {
        TakingTurns turns = new TakingTurns(
                GooseProgram.find(),
                contest.place(store(contest.dialect(), "shared"), contest.folder()),
                contest.place(store(contest.dialect(), "twin"), contest.folder()),
                SEED ^ contest.toString().hashCode());
        turns.byGander(Turn.of("up"));
        turns.byGoose(Turn.of("reset"));
        turns.byGoose(Turn.of("up"));
        turns.byGander(Turn.of("redo"));
        turns.byGander(Turn.of("reset"));
        turns.take(4, contest.versions());
        turns.byGoose(Turn.of("up"));
        turns.agree();
    }

    private Store store(Dialect dialect, String name) {
        return dialect == Dialect.SQLITE
                ? Store.sqlite(scratch.resolve(name + ".db"))
                : Store.postgres(postgres.database());
    }
}

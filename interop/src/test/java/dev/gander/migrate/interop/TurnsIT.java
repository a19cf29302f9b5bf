package dev.gander.migrate.interop;

import dev.gander.migrate.interop.Store.Dialect;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** goose and Gander take turns on every folder, in an order that is drawn from a fixed seed. */
@Execution(ExecutionMode.CONCURRENT)
final class TurnsIT {

    private static final int TURNS = Integer.getInteger("interop.turns", 8);
    private static final long SEED = Long.getLong("interop.seed", 20_261_121L);

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @TempDir
    Path scratch;

    static Stream<Contest> contests() {
        return Contest.all();
    }

    @ParameterizedTest
    @MethodSource("contests")
    void both_tools_leave_what_goose_alone_leaves(Contest contest) throws IOException {
        Path program = GooseProgram.find();
        Path folder = contest.copyTo(scratch.resolve("migrations"));
        TakingTurns turns = new TakingTurns(
                program,
                contest.place(store(contest.dialect(), "shared"), folder),
                contest.place(store(contest.dialect(), "twin"), folder),
                SEED ^ contest.toString().hashCode());
        turns.take(TURNS, contest.versions());
        if (contest.hasLateFiles()) {
            contest.addLateFiles(folder);
            turns.take(TURNS, contest.versions());
        }
        turns.agree();
    }

    private Store store(Dialect dialect, String name) {
        return dialect == Dialect.SQLITE
                ? Store.sqlite(scratch.resolve(name + ".db"))
                : Store.postgres(postgres.database());
    }
}

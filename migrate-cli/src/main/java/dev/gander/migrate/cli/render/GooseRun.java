package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.Version;
import dev.gander.migrate.report.MigrationResult;
import dev.gander.migrate.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The line that goose's commands end with; those of the files are written while they run. */
final class GooseRun implements RunResults {

    private final String command;
    private final GooseLog log;
    private final RunResults others;
    private final Consumer<RuntimeException> failure;

    /**
     * @param command such as {@code up}
     * @param others take what goose has no line for
     * @param failure writes failures
     */
    GooseRun(String command, GooseLog log, RunResults others, Consumer<RuntimeException> failure) {
        this.command = command;
        this.log = log;
        this.others = others;
        this.failure = failure;
    }

    @Override
    public void target(TargetRun run) {
        switch (run.outcome()) {
            case DONE -> done(run.report().orElseThrow());
            case NOTHING_TO_DO -> nothingToDo(run.report().orElseThrow());
            case NOT_CONFIGURED, NOT_RUN -> others.target(run);
            case FAILED -> {
                // The failure has a line of its own.
            }
        }
    }

    @Override
    public void seeds(TargetSeeds run) {
        others.seeds(run);
    }

    @Override
    public void end(
            List<RuntimeException> failures,
            Supplier<List<TargetStanding>> standings,
            Supplier<List<DeclaredStanding>> declared) {
        failures.forEach(failure);
    }

    private void done(Report report) {
        switch (command) {
            case "up", "up-to" ->
                versionOfLast(report.results())
                        .ifPresentOrElse(
                                version -> log.entry("goose: successfully migrated database to version: " + version),
                                () -> noMore(report));
            case "down-to" -> noMore(report);
            default -> {
                // goose says no more than the files' lines.
            }
        }
    }

    private void nothingToDo(Report report) {
        if (!command.equals("reset")) {
            noMore(report);
        }
    }

    private void noMore(Report report) {
        log.entry("goose: no migrations to run. current version: "
                + report.current().map(Version::number).orElse(0L));
    }

    /** Replaceables, of which goose knows nothing, have none. */
    private static Optional<Version> versionOfLast(List<MigrationResult> results) {
        return results.stream().flatMap(result -> result.version().stream()).reduce((earlier, later) -> later);
    }
}

package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.SeedSet;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.report.MigrationResult;
import dev.gander.migrate.report.MigrationResult.Kind;
import dev.gander.migrate.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Says of each target what ran and how long it took. */
final class RunText implements RunResults {

    private final Page page;
    private final Ink ink;
    private final Progress progress;
    private final FailureText failureText;
    private boolean changed;

    RunText(Page page, Ink ink, Progress progress, FailureText failureText) {
        this.page = page;
        this.ink = ink;
        this.progress = progress;
        this.failureText = failureText;
    }

    @Override
    public void target(TargetRun run) {
        progress.clear();
        changed |= run.outcome() == TargetRun.Outcome.DONE;
        page.line(heading(run));
        run.report().ifPresent(report -> report.results().forEach(this::step));
        page.flush();
    }

    @Override
    public void seeds(TargetSeeds run) {
        progress.clear();
        changed |= run.outcome() == TargetRun.Outcome.DONE;
        new SeedsText(page, ink).run(run);
    }

    @Override
    public void end(
            List<RuntimeException> failures,
            Supplier<List<TargetStanding>> standings,
            Supplier<List<DeclaredStanding>> declared) {
        failures.forEach(failureText::write);
        if (failures.isEmpty() && changed) {
            page.line("");
            StatusText text = new StatusText(page, ink);
            standings.get().forEach(text::write);
            declared.get().forEach(new SeedsText(page, ink)::standing);
        }
    }

    private String heading(TargetRun run) {
        String name = run.target().name().toString();
        return switch (run.outcome()) {
            case NOTHING_TO_DO -> name + ": nothing to do, " + current(run.report());
            case NOT_CONFIGURED -> TextResults.notConfigured(run.target());
            case NOT_RUN ->
                name + ": not run" + run.reason().map(reason -> ", " + reason).orElse("");
            case DONE -> name + ": " + sum(run.report().orElseThrow().results()) + ", " + current(run.report());
            case FAILED ->
                name + ": " + ink.bad("failed") + run.report().map(report -> "").orElse(", nothing has run");
        };
    }

    private static String current(Optional<Report> report) {
        Optional<Version> version = report.flatMap(Report::current);
        return version.isPresent() ? "version " + version.get() : "no version applied";
    }

    private static String sum(List<MigrationResult> results) {
        Duration duration = Duration.ZERO;
        for (MigrationResult result : results) {
            duration = duration.plus(result.duration());
        }
        long migrations = results.stream()
                .filter(result -> result.kind() != Kind.SKIPPED)
                .filter(result -> result.version().isPresent())
                .count();
        long replaceables = results.stream()
                .filter(result -> result.version().isEmpty())
                .map(MigrationResult::name)
                .distinct()
                .count();
        String run = replaceables == 0 || migrations > 0 ? count(migrations, "migration") : "";
        String noun = results.stream().anyMatch(RunText::isSeed) ? "seed file" : "replaceable";
        String replaced = replaceables == 0 ? "" : count(replaceables, noun);
        return run + (run.isEmpty() || replaced.isEmpty() ? "" : ", ") + replaced + " in " + Spans.of(duration);
    }

    /** A run is over seed files alone, or over none. */
    private static boolean isSeed(MigrationResult result) {
        return result.version().isEmpty() && result.name().startsWith(SeedSet.FOLDER + "/");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private void step(MigrationResult result) {
        boolean untimed = result.kind() == Kind.NOT_RUN || result.kind() == Kind.ROLLED_BACK;
        String duration = untimed ? "" : " (" + Spans.of(result.duration()) + ")";
        page.line("  " + word(result.kind()) + " " + result.direction().word() + " "
                + Escaped.line(result.origin().path()) + duration);
    }

    private String word(Kind kind) {
        return switch (kind) {
            case APPLIED -> ink.good("OK      ");
            case EMPTY -> ink.good("EMPTY   ");
            case RECORDED -> ink.good("RECORDED");
            case FAILED -> ink.bad("FAILED  ");
            case SKIPPED -> ink.warning("SKIPPED ");
            case ROLLED_BACK -> ink.warning("UNDONE  ");
            case NOT_RUN -> ink.warning("NOT RUN ");
        };
    }
}

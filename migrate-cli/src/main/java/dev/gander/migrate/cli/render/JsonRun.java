package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.Version;
import dev.gander.migrate.report.MigrationResult;
import dev.gander.migrate.report.MigrationResult.Kind;
import dev.gander.migrate.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A run's document, target by target. */
final class JsonRun implements RunResults {

    private final Json json;
    private final FailureText failureText;

    /**
     * @param json inside the array of targets
     * @param failureText writes the failure for people
     */
    JsonRun(Json json, FailureText failureText) {
        this.json = json;
        this.failureText = failureText;
    }

    @Override
    public void target(TargetRun run) {
        json.element(() -> {
            json.target(run.target()).text("outcome", run.outcome().word()).text("reason", run.reason());
            version(run.report());
            List<MigrationResult> results = run.report().map(Report::results).orElse(List.of());
            json.array("migrations", results, this::migration);
        });
    }

    @Override
    public void seeds(TargetSeeds run) {
        json.element(() -> new JsonSeeds(json).run(run));
    }

    @Override
    public void end(
            List<RuntimeException> failures,
            Supplier<List<TargetStanding>> standings,
            Supplier<List<DeclaredStanding>> declared) {
        failures.forEach(failureText::write);
        json.endArray();
        new JsonFailure(json).errors(failures);
        json.end();
    }

    private void version(Optional<Report> report) {
        if (report.isPresent()) {
            json.number("version", report.get().current().map(Version::number).orElse(0L));
        } else {
            json.nothing("version");
        }
    }

    private void migration(MigrationResult result) {
        json.version(result.version())
                .text("name", result.name())
                .text("path", result.origin().path())
                .text("direction", result.direction().word())
                .text("outcome", word(result.kind()))
                .number("statements", result.statements())
                .number("durationMs", result.duration().toMillis());
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case APPLIED -> "applied";
            case EMPTY -> "empty";
            case RECORDED -> "recorded";
            case FAILED -> "failed";
            case SKIPPED -> "skipped";
            case ROLLED_BACK -> "rolled-back";
            case NOT_RUN -> "not-run";
        };
    }
}

package dev.gander.migrate.cli.render;

import dev.gander.migrate.error.LateMigrationsException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.report.TargetStatus;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes results in the lines of goose's command; what goose has no command for, as our own text. */
final class GooseResults implements Results {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

    private final GooseLog log;
    private final GooseFiles files;
    private final Results others;

    /**
     * @param log takes what goose logs
     * @param files writes what comes of {@code validate}
     * @param others take what goose has no lines for
     */
    GooseResults(GooseLog log, GooseFiles files, Results others) {
        this.log = log;
        this.files = files;
        this.others = others;
    }

    @Override
    public RunResults runs(String command) {
        return new GooseRun(command, log, others.runs(command), this::failure);
    }

    @Override
    public void statuses(List<TargetStanding> standings, List<DeclaredStanding> declared) {
        for (TargetStanding standing : standings) {
            standing.status().ifPresentOrElse(this::status, () -> others.statuses(List.of(standing), List.of()));
        }
        others.statuses(List.of(), declared);
    }

    private void status(TargetStatus status) {
        log.entry("    Applied At                  Migration");
        log.entry("    =======================================");
        status.migrations().forEach(this::status);
    }

    /** goose lists files alone. */
    private void status(MigrationStatus migration) {
        migration.origin().ifPresent(file -> {
            String time = migration.appliedAt().map(GooseResults::time).orElse("Pending");
            log.entry(String.format("    %-24s -- %s", time, file.path()));
        });
    }

    private static String time(LocalDateTime time) {
        return TIME.format(time);
    }

    @Override
    public void versions(List<TargetStanding> standings) {
        for (TargetStanding standing : standings) {
            standing.status().ifPresentOrElse(this::version, () -> others.versions(List.of(standing)));
        }
    }

    private void version(TargetStatus status) {
        log.entry("goose: version " + status.current().map(Version::number).orElse(0L));
    }

    @Override
    public void plans(List<TargetPlan> plans) {
        others.plans(plans);
    }

    @Override
    public void order(List<TargetOrder> order) {
        others.order(order);
    }

    @Override
    public void scripts(List<TargetPlan> plans) {
        others.scripts(plans);
    }

    @Override
    public void judgements(List<TargetFiles> targets) {
        targets.forEach(files::write);
    }

    @Override
    public void snapshots(List<TargetSnapshot> snapshots) {
        others.snapshots(snapshots);
    }

    @Override
    public void verifications(List<TargetVerification> verifications) {
        others.verifications(verifications);
    }

    @Override
    public void drifts(List<TargetDrift> drifts) {
        others.drifts(drifts);
    }

    @Override
    public void histories(List<TargetHistory> histories) {
        others.histories(histories);
    }

    @Override
    public void gates(List<Gate> gates) {
        others.gates(gates);
    }

    @Override
    public void preparations(List<Preparation> preparations) {
        others.preparations(preparations);
    }

    @Override
    public void variables(List<TargetVariables> targets) {
        others.variables(targets);
    }

    @Override
    public void written(List<WrittenFile> written) {
        for (WrittenFile file : written) {
            log.entry(file.before()
                    .map(before -> "RENAMED " + before.getFileName() + " => "
                            + file.path().getFileName())
                    .orElse("Created new file: " + file.path()));
        }
    }

    @Override
    public void added(AddedResult result) {
        others.added(result);
    }

    @Override
    public void failure(RuntimeException failure) {
        if (failure instanceof MigrationException expected) {
            log.entry("goose run: " + text(Failures.root(expected)));
            for (Throwable other : failure.getSuppressed()) {
                if (other instanceof MigrationException also) {
                    failure(also);
                }
            }
        } else {
            others.failure(failure);
        }
    }

    private static String text(MigrationException failure) {
        if (failure instanceof LateMigrationsException late) {
            return "error: found " + late.late().size() + " missing migrations before current version " + late.highest()
                    + ":\n"
                    + late.late().stream()
                            .map(file -> "\tversion " + file.version() + ": " + file.origin())
                            .collect(Collectors.joining("\n"));
        }
        String place = failure instanceof StatementFailedException statement
                ? "ERROR " + statement.step().file().origin() + ": failed to run SQL migration: "
                : "";
        return place + failure.getMessage() + "\n" + failure.advice();
    }
}

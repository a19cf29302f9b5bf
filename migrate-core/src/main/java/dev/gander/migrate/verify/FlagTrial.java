package dev.gander.migrate.verify;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.MigrationResult;
import dev.gander.migrate.report.MigrationResult.Kind;
import dev.gander.migrate.schema.Difference;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries files of which some run under a flag where no flag is on, and where all of them are turned on after all other
 * files.
 *
 * @param migrations all files, at least one of them under a flag
 * @param runs where they are tried
 */
record FlagTrial(MigrationSet migrations, ScratchRuns runs) {

    /**
     * What is wrong.
     *
     * @param known what was found where all flags are on; it is not told again
     */
    List<Finding> findings(List<Finding> known) {
        VerificationReport off = runs.onNewStore(
                migrators -> new Verification(runs.target(), migrations, migrators.of(migrations, Flags.NONE)).run());
        List<Finding> findings = new ArrayList<>();
        off.findings().stream().filter(finding -> isNew(finding, known)).forEach(findings::add);
        if (off.failure().isPresent()) {
            MigrationException failure = off.failure().get();
            findings.add(new Finding.FlagOffFails(file(failure), String.valueOf(failure.getMessage())));
        } else {
            later().ifPresent(findings::add);
        }
        return findings;
    }

    private static boolean isNew(Finding finding, List<Finding> known) {
        return known.stream()
                .noneMatch(other ->
                        other.file().equals(finding.file()) && other.word().equals(finding.word()));
    }

    private Optional<Finding> later() {
        Flags all = Flags.in(migrations);
        try {
            Schema turnedOn = runs.onNewStore(migrators -> {
                migrators.of(migrations, Flags.NONE).up(Destination.latest());
                return schemaOfAll(migrators.of(migrations, all));
            });
            Schema fromBeginning = runs.onNewStore(migrators -> schemaOfAll(migrators.of(migrations, all)));
            List<Difference> differences = SchemaComparison.between(fromBeginning, turnedOn);
            return differences.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Finding.FlagLaterDiffers(lastFlagged(), differences));
        } catch (RunFailedException failed) {
            if (failed.failure() instanceof StatementFailedException) {
                return Optional.of(new Finding.FlagLaterFails(file(failed), String.valueOf(failed.getMessage())));
            }
            throw failed;
        }
    }

    private static Schema schemaOfAll(Migrator migrator) {
        migrator.up(Destination.latest());
        return migrator.schema();
    }

    private Origin file(MigrationException failure) {
        return failure instanceof RunFailedException run
                ? run.report().results().stream()
                        .filter(result -> result.kind() == Kind.FAILED)
                        .map(MigrationResult::origin)
                        .findFirst()
                        .orElseGet(this::lastFlagged)
                : lastFlagged();
    }

    private Origin lastFlagged() {
        return migrations.migrations().stream()
                .filter(migration -> migration.options().flag().isPresent())
                .reduce((earlier, later) -> later)
                .map(Migration::origin)
                .orElseThrow();
    }
}

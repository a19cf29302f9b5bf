package dev.gander.migrate.cli.render;

import dev.gander.migrate.LoadedMigrations;
import dev.gander.migrate.error.EditedMigration;
import dev.gander.migrate.model.Severity;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.report.MigrationStatus;
import java.util.List;

/**
 * What was found in the folder of a target.
 *
 * @param target which
 * @param loaded the files, judged
 * @param edited applied files that were edited since; empty when the store was not asked
 * @param gone applied versions whose files have gone; empty when the store was not asked
 * @param least the least severity that does not pass
 */
public record TargetFiles(
        TargetDefinition target,
        LoadedMigrations loaded,
        List<EditedMigration> edited,
        List<MigrationStatus> gone,
        Severity least) {

    public TargetFiles {
        edited = List.copyOf(edited);
        gone = List.copyOf(gone);
    }

    /** Whether everything passes. */
    public boolean isSound() {
        return edited.isEmpty()
                && gone.isEmpty()
                && loaded.problems().stream()
                        .noneMatch(problem -> problem.severity().compareTo(least) <= 0);
    }
}

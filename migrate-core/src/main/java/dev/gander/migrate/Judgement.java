package dev.gander.migrate;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.EditedMigration;
import dev.gander.migrate.error.EditedMigrationsException;
import dev.gander.migrate.model.AppliedMigration;
import dev.gander.migrate.model.Conditions;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Edition;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.ScriptFile;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.plan.Plan;
import dev.gander.migrate.plan.Planner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the plan of a run from what the store remembers, and refuses what must not run. Writes nothing. */
final class Judgement {

    private final TargetName target;
    private final MigrationSet migrations;
    private final RecordedText recordedText;
    private final MigratorOptions options;
    private final ReplaceableJudgement replaceables;

    Judgement(TargetName target, MigrationSet migrations, RecordedText recordedText, MigratorOptions options) {
        this.target = target;
        this.migrations = migrations;
        this.recordedText = recordedText;
        this.options = options;
        this.replaceables = new ReplaceableJudgement(target, migrations.replaceables(), recordedText);
    }

    /** The plan, or the reason why there is none. */
    Plan judge(DatastoreSession session, StoreState state, Destination destination) {
        return replaceables.judge(session, state, judgeMigrations(session, state, destination), destination);
    }

    /** The replaceables that stand, each by the text that put it in place. */
    List<Replaceable> inPlace(DatastoreSession session, StoreState state) {
        return replaceables.inPlace(session, state);
    }

    private Plan judgeMigrations(DatastoreSession session, StoreState state, Destination destination) {
        Standing standing = new Standing(migrations, state);
        Conditions conditions = conditions(session);
        if (destination instanceof Destination.Up) {
            refuse(
                    edited(session, standing, standing.edited()),
                    "Nothing has run. Restore the file from version control and put the change into a new migration.");
            return Planner.plan(target, migrations, standing.applied(), destination, options.order(), conditions);
        }
        if (options.recordedScripts() == RecordedScripts.USE_RECORDED) {
            MigrationSet undoable = recordedText.replaceEdited(session, standing, migrations);
            return forwardsFromFiles(
                    Planner.plan(target, undoable, standing.applied(), destination, options.order(), conditions));
        }
        Plan plan = Planner.plan(target, migrations, standing.applied(), destination, options.order(), conditions);
        refuse(
                edited(session, standing, undone(plan, standing)),
                "Nothing has run. Undo with the text that was applied: --use-recorded, or restore the file.");
        return plan;
    }

    /** What decides about files that do not run everywhere. The store is asked only when a file wants to know. */
    Conditions conditions(DatastoreSession session) {
        boolean asked = migrations.migrations().stream()
                .anyMatch(migration -> migration.options().edition() != Edition.COMMUNITY);
        return new Conditions(asked ? session.edition() : Edition.COMMUNITY, options.flags());
    }

    /** What was recorded of files that have been edited since, with the texts where they were kept. */
    List<EditedMigration> edited(DatastoreSession session, Standing standing, List<AppliedMigration> applications) {
        List<EditedMigration> edited = new ArrayList<>();
        for (AppliedMigration application : applications) {
            HistoryEntry entry = standing.application(application).orElseThrow();
            Migration file = migrations.find(application.version()).orElseThrow();
            edited.add(new EditedMigration(file, entry.checksum(), session.recordedScript(entry)));
        }
        return edited;
    }

    private void refuse(List<EditedMigration> edited, String advice) {
        if (!edited.isEmpty()) {
            throw new EditedMigrationsException(target, edited, advice);
        }
    }

    private static List<AppliedMigration> undone(Plan plan, Standing standing) {
        return plan.steps().stream()
                .filter(step -> step.direction() == Direction.DOWN)
                .flatMap(step -> step.version().flatMap(standing.applied()::find).stream())
                .filter(standing::isEdited)
                .toList();
    }

    /** What goes forwards again after the recorded text has undone it, is the file as it is now. */
    private Plan forwardsFromFiles(Plan plan) {
        return new Plan(plan.steps().stream()
                .map(step -> step.direction() == Direction.UP ? new Step(fileOf(step), Direction.UP) : step)
                .toList());
    }

    private ScriptFile fileOf(Step step) {
        Optional<Migration> file = step.version().flatMap(migrations::find);
        return file.isPresent() ? file.get() : step.file();
    }
}

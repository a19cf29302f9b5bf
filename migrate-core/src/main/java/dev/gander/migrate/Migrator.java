package dev.gander.migrate;

import dev.gander.migrate.InterruptedRun.Answer;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.EditedMigration;
import dev.gander.migrate.error.InterruptedMigrationException;
import dev.gander.migrate.error.UnmetRequirement;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.SeedSet;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.plan.Plan;
import dev.gander.migrate.report.Report;
import dev.gander.migrate.report.TargetStatus;
import dev.gander.migrate.schema.Schema;
import java.util.List;

/**
 * The engine of one target.
 *
 * <p>A run goes: open a session, look, take the lock, read again, plan, apply and record step by step, release. The
 * look before the lock may only end a run early, when nothing is to be done or the files may not run; the plan that is
 * carried out is made under the lock. A question ({@link #status}, {@link #plan}, {@link #edited}, {@link #history})
 * takes no lock and writes nothing. The {@linkplain MigratorOptions#cancellation cancellation} stops both.
 *
 * <p>Every method may throw the exceptions of {@code dev.gander.migrate.error}; once the first step has begun, a
 * failure is a {@link dev.gander.migrate.error.RunFailedException} that holds the report so far. Instances are
 * immutable and safe to share between threads as far as the listener is; each call has a session of its own.
 */
public final class Migrator {

    private final TargetName target;
    private final MigrationSet migrations;
    private final Datastore datastore;
    private final MigratorOptions options;
    private final RecordedText recordedText;
    private final Sessions sessions;
    private final Judgement judgement;
    private final Requirements requirements;
    private final SkippedNotes skippedNotes;

    /**
     * @param target whose migrations
     * @param migrations all of them, read and judged
     * @param datastore where they go
     * @param options how to go about it
     */
    public Migrator(TargetName target, MigrationSet migrations, Datastore datastore, MigratorOptions options) {
        this.target = target;
        this.migrations = migrations;
        this.datastore = datastore;
        this.options = options;
        this.recordedText = new RecordedText(target, new MigrationParser(datastore.syntax(), options.variables()));
        this.sessions = new Sessions(target, datastore, options.cancellation());
        this.judgement = new Judgement(target, migrations, recordedText, options);
        this.requirements = new Requirements(target, options.others());
        this.skippedNotes = new SkippedNotes(migrations, options.attempt());
    }

    /**
     * Applies what is pending, as far as the destination goes; to the latest version, then puts replaceables in place.
     *
     * @throws dev.gander.migrate.error.LateMigrationsException when late migrations are in the way
     * @throws dev.gander.migrate.error.EditedMigrationsException when an applied file was edited
     * @throws dev.gander.migrate.error.UnmetRequirementsException when what the files require is not there yet
     * @throws InterruptedMigrationException when an interrupted migration waits for an answer, which the store itself
     *     cannot give
     */
    public Report up(Destination.Up destination) {
        return run(destination);
    }

    /**
     * Undoes what is applied, as far back as the destination goes; takes replaceables away before.
     *
     * @throws dev.gander.migrate.error.FileGoneException when a migration to be undone has no file
     * @throws dev.gander.migrate.error.EditedMigrationsException when a file to be undone was edited
     */
    public Report down(Destination.Down destination) {
        return run(destination);
    }

    /** Undoes the migration that was applied last and applies it again; the replaceables go before and come back. */
    public Report redo() {
        return run(Destination.redo());
    }

    /** What a run to the destination would do now. A question. */
    public Plan plan(Destination destination) {
        return sessions.ask(session -> {
            StoreState state = session.read();
            return continuation(session, state).demandIn(judgement.judge(session, state, destination));
        });
    }

    /** What a run to the destination would have to wait for, in the order of its plan. A question. */
    public List<UnmetRequirement> unmet(Destination destination) {
        return sessions.ask(
                session -> requirements.unmet(session, judgement.judge(session, session.read(), destination)));
    }

    /** Every object of the store, whoever made it. A question. */
    public Schema schema() {
        return sessions.ask(DatastoreSession::schema);
    }

    /** The replaceables that stand, each by the text that put it in place. A question. */
    public List<Replaceable> inPlace() {
        return sessions.ask(session -> judgement.inPlace(session, session.read()));
    }

    /** How each migration stands. A question. */
    public TargetStatus status() {
        return sessions.ask(
                session -> new StatusReading(migrations, session.read(), judgement.conditions(session)).of(target));
    }

    /** The applied migrations whose files were edited since, ascending. A question. */
    public List<EditedMigration> edited() {
        return sessions.ask(session -> {
            Standing standing = new Standing(migrations, session.read());
            return judgement.edited(session, standing, standing.edited());
        });
    }

    /** Every attempt on record, oldest first. A question. */
    public List<HistoryRow> history() {
        return sessions.ask(session -> {
            StoreState state = session.read();
            if (state.history().presence() == Presence.UNREADABLE) {
                throw new DatastoreRefusedException(
                        target + ": the history table is there, but this role may not read it",
                        "Ask its owner for SELECT; 'init-store --print' shows the grants.");
            }
            return state.history().rows();
        });
    }

    /**
     * Records migrations as applied without running them: all that are not applied, up to and including a version. What
     * needs another edition of the store, or a flag that is off, is passed over, as {@link #up} does.
     *
     * @throws UsageException when no migration bears the version
     */
    public Report adopt(Version upTo) {
        if (migrations.find(upTo).isEmpty()) {
            throw new UsageException(
                    target + ": there is no migration with version " + upTo,
                    "Choose one of the versions that 'status' lists.");
        }
        return underLock((session, lease, state) -> {
            refuseInterrupted(state);
            Plan plan = new Adoption(migrations, judgement).plan(session, state, upTo);
            skippedNotes.make(session, state, plan);
            return new Run(target, options, lease, state.applied())
                    .record(plan.steps(), step -> session.record(step, options.attempt(), Outcome.ADOPTED))
                    .withSkipped(plan.skipped());
        });
    }

    /**
     * Runs the data of an environment, each file in a transaction of its own where the store can. What has run before runs
     * again. Nothing happens where there is no file; what refuses them is found out as {@link #demandSeedable} does,
     * before a run, and again under the lock.
     *
     * @throws dev.gander.migrate.error.PendingMigrationsException when migrations or replaceables are not applied
     * @throws UsageException when the store holds the data of a production, and the environment is none
     */
    public Report seed(SeedSet seeds) {
        if (seeds.files().isEmpty()) {
            return sessions.ask(session -> nothingDone(session.read()));
        }
        demandSeedable(seeds);
        return underLock((session, lease, state) -> new Run(target, options, lease, state.applied())
                .apply(seedPlan(session, state, seeds).replaced(), session, step -> options.attempt()));
    }

    /**
     * Refuses what {@link #seed} would refuse now, so that several stores can be asked before the first one is touched. Of
     * no file nothing is demanded. A question.
     *
     * @throws dev.gander.migrate.error.PendingMigrationsException when migrations or replaceables are not applied
     * @throws dev.gander.migrate.error.UnmetRequirementsException when what the files require is not there yet
     * @throws UsageException when the store holds the data of a production, and the environment is none
     */
    public void demandSeedable(SeedSet seeds) {
        if (!seeds.files().isEmpty()) {
            sessions.ask(session -> seedPlan(session, session.read(), seeds));
        }
    }

    private Plan seedPlan(DatastoreSession session, StoreState state, SeedSet seeds) {
        refuseInterrupted(state);
        Plan plan = new Seeding(target, migrations).plan(state, judgement.conditions(session), seeds);
        requirements.demand(session, plan);
        return plan;
    }

    /**
     * Answers an interrupted migration; nothing happens when none is. Only what was interrupted goes on: other pending
     * migrations wait for {@link #up}.
     *
     * @throws UsageException when the statements that are done were edited since
     */
    public Report resolve(Resolution resolution) {
        return underLock((session, lease, state) -> {
            Run run = new Run(target, options, lease, state.applied());
            List<HistoryEntry> interruptions = new Standing(migrations, state).interruptions();
            if (interruptions.isEmpty()) {
                return nothingDone(state);
            }
            return new InterruptedRun(target, migrations, recordedText)
                    .resolve(session, run, interruptions.get(0), new Answer(resolution, options.attempt()));
        });
    }

    /** Creates version and history table where they are absent. */
    public void initializeStore() {
        underLock((session, lease, state) -> nothingDone(state));
    }

    /** The statements of {@link #initializeStore}, and the grants that a migrating role needs. A question. */
    public String initializationScript() {
        return sessions.ask(DatastoreSession::initializationScript);
    }

    private Report run(Destination destination) {
        return sessions.run(session -> {
            StoreState seen = sessions.read(session);
            boolean calm = new Standing(migrations, seen).interruptions().isEmpty();
            if (calm) {
                Plan look = judgement.judge(session, seen, destination);
                if (look.isEmpty() && skippedNotes.missing(seen, look).isEmpty()) {
                    return nothingDone(seen);
                }
                requirements.demand(session, look);
            }
            return locked(session, seen, (own, lease, state) -> {
                Continuation continuation = continuation(own, state);
                Plan plan = continuation.demandIn(judgement.judge(own, state, destination));
                requirements.demand(own, plan);
                skippedNotes.make(own, state, plan);
                return new Run(target, options, lease, state.applied())
                        .apply(plan, own, continuation::of, datastore.capabilities())
                        .withSkipped(plan.skipped());
            });
        });
    }

    private Report underLock(LockedWork work) {
        return sessions.run(session -> locked(session, sessions.read(session), work));
    }

    private Report locked(DatastoreSession session, StoreState seen, LockedWork work) {
        try (Lease lease = new LockWait(target, options).acquire(session.lock())) {
            if (!seen.isInitialized()) {
                session.initialize();
            }
            return work.carryOut(session, lease, sessions.read(session));
        }
    }

    private Continuation continuation(DatastoreSession session, StoreState state) {
        List<HistoryEntry> interruptions = new Standing(migrations, state).interruptions();
        return interruptions.isEmpty()
                ? Continuation.none(target, options.attempt())
                : new InterruptedRun(target, migrations, recordedText)
                        .goOn(session, interruptions.get(0), options.attempt());
    }

    private void refuseInterrupted(StoreState state) {
        List<HistoryEntry> interruptions = new Standing(migrations, state).interruptions();
        if (!interruptions.isEmpty()) {
            throw new InterruptedMigrationException(target, interruptions.get(0));
        }
    }

    private Report nothingDone(StoreState state) {
        return new Report(target, List.of(), state.applied().current());
    }

    /** What is done while the lock is held, with what the store remembers at that time. */
    @FunctionalInterface
    private interface LockedWork {
        Report carryOut(DatastoreSession session, Lease lease, StoreState state);
    }
}

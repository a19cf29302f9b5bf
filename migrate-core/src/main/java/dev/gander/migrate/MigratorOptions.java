package dev.gander.migrate;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.event.MigrationListener;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.OrderPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * How a migrator goes about its runs.
 *
 * @param attempt who runs, for the history
 * @param order whether late migrations may run
 * @param recordedScripts which text undoes an edited migration
 * @param lockWait how long to wait for another run to end; zero tries once
 * @param listener hears what happens
 * @param cancellation how another thread stops a run
 * @param nanoClock nanoseconds of a clock that never goes back, for durations
 * @param others where the targets are that files require
 * @param variables what ENVSUB expands in a recorded text; the files were expanded when they were read
 * @param flags that are on: files of other flags are passed over
 */
public record MigratorOptions(
        Attempt attempt,
        OrderPolicy order,
        RecordedScripts recordedScripts,
        Duration lockWait,
        MigrationListener listener,
        Cancellation cancellation,
        LongSupplier nanoClock,
        OtherTargets others,
        Function<String, Optional<String>> variables,
        Flags flags) {

    /** goose's own patience with its session lock is about as long. */
    public static final Duration DEFAULT_LOCK_WAIT = Duration.ofMinutes(5);

    /** goose's meanings, nobody listening, and {@link #DEFAULT_LOCK_WAIT}. */
    public static MigratorOptions of(Attempt attempt) {
        return new MigratorOptions(
                attempt,
                OrderPolicy.REFUSE_LATE,
                RecordedScripts.REFUSE_EDITED,
                DEFAULT_LOCK_WAIT,
                MigrationListener.SILENT,
                new Cancellation(),
                System::nanoTime,
                OtherTargets.NONE,
                name -> Optional.empty(),
                Flags.NONE);
    }

    public MigratorOptions withOrder(OrderPolicy policy) {
        return new MigratorOptions(
                attempt,
                policy,
                recordedScripts,
                lockWait,
                listener,
                cancellation,
                nanoClock,
                others,
                variables,
                flags);
    }

    public MigratorOptions withRecordedScripts(RecordedScripts choice) {
        return new MigratorOptions(
                attempt, order, choice, lockWait, listener, cancellation, nanoClock, others, variables, flags);
    }

    public MigratorOptions withLockWait(Duration wait) {
        return new MigratorOptions(
                attempt, order, recordedScripts, wait, listener, cancellation, nanoClock, others, variables, flags);
    }

    public MigratorOptions withListener(MigrationListener hearer) {
        return new MigratorOptions(
                attempt, order, recordedScripts, lockWait, hearer, cancellation, nanoClock, others, variables, flags);
    }

    public MigratorOptions withCancellation(Cancellation stop) {
        return new MigratorOptions(
                attempt, order, recordedScripts, lockWait, listener, stop, nanoClock, others, variables, flags);
    }

    public MigratorOptions withVariables(Function<String, Optional<String>> lookup) {
        return new MigratorOptions(
                attempt, order, recordedScripts, lockWait, listener, cancellation, nanoClock, others, lookup, flags);
    }

    public MigratorOptions withOthers(OtherTargets stores) {
        return new MigratorOptions(
                attempt, order, recordedScripts, lockWait, listener, cancellation, nanoClock, stores, variables, flags);
    }

    public MigratorOptions withFlags(Flags on) {
        return new MigratorOptions(
                attempt, order, recordedScripts, lockWait, listener, cancellation, nanoClock, others, variables, on);
    }
}

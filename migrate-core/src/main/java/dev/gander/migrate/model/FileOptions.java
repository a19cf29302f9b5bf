package dev.gander.migrate.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code +gander} lines of a file say about the whole file.
 *
 * @param order whether this file may be applied late
 * @param lockTimeout how long one statement may wait for a lock of the datastore
 * @param statementTimeout how long one statement may run
 * @param requires targets that must have come this far before
 * @param requiredObjects foreign objects that must exist before
 * @param waived codes of warnings that the file's author has answered
 * @param edition the lowest edition of the store on which the file can run
 * @param repetition how often a replaceable file is put in place
 * @param replaceables what becomes of those that stand while a versioned file is applied
 * @param flag without which the file does not run; empty when it runs everywhere
 * @param production whether a seed file may run in production
 */
public record FileOptions(
        OrderPolicy order,
        Optional<Duration> lockTimeout,
        Optional<Duration> statementTimeout,
        List<Requirement> requires,
        List<RequiredObject> requiredObjects,
        List<String> waived,
        Edition edition,
        Repetition repetition,
        ReplaceablePolicy replaceables,
        Optional<String> flag,
        ProductionPolicy production) {

    /** A file without any such line. */
    public static final FileOptions NONE = new FileOptions(
            OrderPolicy.REFUSE_LATE, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    /** Options of a file that runs on every edition. */
    public FileOptions(
            OrderPolicy order,
            Optional<Duration> lockTimeout,
            Optional<Duration> statementTimeout,
            List<Requirement> requires,
            List<RequiredObject> requiredObjects,
            List<String> waived) {
        this(order, lockTimeout, statementTimeout, requires, requiredObjects, waived, Edition.COMMUNITY);
    }

    /** Options of a file that has nothing to say about replaceables. */
    public FileOptions(
            OrderPolicy order,
            Optional<Duration> lockTimeout,
            Optional<Duration> statementTimeout,
            List<Requirement> requires,
            List<RequiredObject> requiredObjects,
            List<String> waived,
            Edition edition) {
        this(
                order,
                lockTimeout,
                statementTimeout,
                requires,
                requiredObjects,
                waived,
                edition,
                Repetition.WHEN_CHANGED,
                ReplaceablePolicy.KEEP,
                Optional.empty(),
                ProductionPolicy.REFUSE_PRODUCTION);
    }

    public FileOptions {
        requires = List.copyOf(requires);
        requiredObjects = List.copyOf(requiredObjects);
        waived = List.copyOf(waived);
    }

    /** Whether the file runs in some places alone, so that it may have to wait. */
    public boolean isConditional() {
        return edition != Edition.COMMUNITY || flag.isPresent();
    }

    /** The same options of a file that runs only where a flag is on. */
    public FileOptions underFlag(String name) {
        return new FileOptions(
                order,
                lockTimeout,
                statementTimeout,
                requires,
                requiredObjects,
                waived,
                edition,
                repetition,
                replaceables,
                Optional.of(name),
                production);
    }

    /** The same options, with these requirements. */
    FileOptions withRequirements(List<Requirement> requirements) {
        return new FileOptions(
                order,
                lockTimeout,
                statementTimeout,
                requirements,
                requiredObjects,
                waived,
                edition,
                repetition,
                replaceables,
                flag,
                production);
    }
}

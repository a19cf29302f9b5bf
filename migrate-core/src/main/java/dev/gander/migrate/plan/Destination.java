package dev.gander.migrate.plan;

import dev.gander.migrate.model.Version;
import java.util.Optional;

/** How far a run goes. (A <em>target</em> is a datastore of a service.) */
public sealed interface Destination {

    /** Everything that is pending: goose's {@code up}. */
    static Up latest() {
        return new Up(Optional.empty(), Integer.MAX_VALUE);
    }

    /** The first pending migration: goose's {@code up-by-one}. */
    static Up next() {
        return new Up(Optional.empty(), 1);
    }

    /** Everything pending up to and including a version: goose's {@code up-to}. */
    static Up upTo(Version version) {
        return new Up(Optional.of(version), Integer.MAX_VALUE);
    }

    /** The migration that was applied last: goose's {@code down}. */
    static Down downByOne() {
        return new Down(Optional.empty(), Order.NEWEST_APPLICATION_FIRST, 1);
    }

    /**
     * Back from the last application to the first one that is at or below a version: goose's {@code down-to}.
     *
     * @param version stays applied; empty goes back to the empty store
     */
    static Down downTo(Optional<Version> version) {
        return new Down(version, Order.NEWEST_APPLICATION_FIRST, Integer.MAX_VALUE);
    }

    /** Every applied migration that has a file, highest version first: goose's {@code reset}. */
    static Down reset() {
        return new Down(Optional.empty(), Order.HIGHEST_VERSION_FIRST, Integer.MAX_VALUE);
    }

    /** Undo the migration that was applied last, then apply it again: goose's {@code redo}. */
    static Redo redo() {
        return new Redo();
    }

    /**
     * Forwards.
     *
     * @param limit the highest version to apply
     * @param steps how many migrations at most
     */
    record Up(Optional<Version> limit, int steps) implements Destination {
        /** Whether nothing stays pending behind it. */
        public boolean isLatest() {
            return limit.isEmpty() && steps == Integer.MAX_VALUE;
        }

        boolean includes(Version version) {
            return limit.isEmpty() || version.compareTo(limit.get()) <= 0;
        }
    }

    /**
     * Backwards.
     *
     * @param floor the first application at or below it ends the run
     * @param order which one goes first
     * @param steps how many migrations at most
     */
    record Down(Optional<Version> floor, Order order, int steps) implements Destination {
        boolean endsAt(Version version) {
            return floor.isPresent() && version.compareTo(floor.get()) <= 0;
        }
    }

    /** Backwards by one and forwards again. */
    record Redo() implements Destination {}

    /** In which order migrations are undone. */
    enum Order {
        /** As goose's {@code down}: what was applied last goes first, also after a late application. */
        NEWEST_APPLICATION_FIRST,
        /** As goose's {@code reset}: by version; an applied version without a file is passed over. */
        HIGHEST_VERSION_FIRST
    }
}

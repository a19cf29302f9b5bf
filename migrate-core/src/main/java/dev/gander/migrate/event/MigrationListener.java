package dev.gander.migrate.event;

/** Hears what happens during a run, on the thread of the run. Must not throw. */
@FunctionalInterface
public interface MigrationListener {

    /** Hears nothing. */
    MigrationListener SILENT = event -> {};

    void on(MigrationEvent event);

    /** Both hear, this one first. */
    default MigrationListener and(MigrationListener other) {
        return event -> {
            on(event);
            other.on(event);
        };
    }
}

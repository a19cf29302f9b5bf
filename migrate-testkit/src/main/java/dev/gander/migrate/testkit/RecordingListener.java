package dev.gander.migrate.testkit;

import dev.gander.migrate.event.MigrationEvent;
import dev.gander.migrate.event.MigrationListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it hears. Safe for use by several threads. */
public final class RecordingListener implements MigrationListener {

    private final List<MigrationEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void on(MigrationEvent event) {
        events.add(event);
    }

    /** Everything so far, oldest first. */
    public List<MigrationEvent> events() {
        return List.copyOf(events);
    }

    /** What it heard of one sort, oldest first. */
    public <E extends MigrationEvent> List<E> events(Class<E> sort) {
        return events.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** The sorts of the events in their order, such as {@code PlanMade}. */
    public List<String> sorts() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }
}

package dev.gander.migrate.model;

/** What to do about a migration that is not applied although a higher one is. */
public enum OrderPolicy {
    /** goose's default: the run is refused. */
    REFUSE_LATE,
    /** goose's {@code -allow-missing}: late migrations run first. */
    ALLOW_LATE
}

package dev.gander.migrate.model;

/** Whether a seed file may run in an environment that sounds like production. */
public enum ProductionPolicy {
    REFUSE_PRODUCTION,
    ALLOW_PRODUCTION
}

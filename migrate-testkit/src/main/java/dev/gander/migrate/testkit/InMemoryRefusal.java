package dev.gander.migrate.testkit;

/** What the in-memory store says when it refuses: its counterpart of a driver's exception. */
final class InMemoryRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InMemoryRefusal(String message) {
        super(message);
    }
}

package dev.gander.migrate.neo4j;

/** The store does not hold what it should. Never leaves this package but as a cause. */
final class StoreRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreRefusal(String message) {
        super(message);
    }

    StoreRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}

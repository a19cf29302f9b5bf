package dev.gander.migrate.devstores;

/** The words of the command line make no sense, or not together. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}

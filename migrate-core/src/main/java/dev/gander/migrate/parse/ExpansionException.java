package dev.gander.migrate.parse;

/** A line's variables cannot be expanded. Never leaves this package. */
final class ExpansionException extends Exception {

    private static final long serialVersionUID = 1L;

    ExpansionException(String message) {
        super(message);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}

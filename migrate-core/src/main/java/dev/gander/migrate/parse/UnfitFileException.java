package dev.gander.migrate.parse;

import dev.gander.migrate.model.ProblemCode;

/** The bytes of a file are such that nothing behind them can be judged. Never leaves this package. */
final class UnfitFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final int line;

    UnfitFileException(ProblemCode code, int line, String message) {
        super(message);
        this.code = code;
        this.line = line;
    }

    ProblemCode code() {
        return code;
    }

    int line() {
        return line;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}

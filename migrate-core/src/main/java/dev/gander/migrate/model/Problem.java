package dev.gander.migrate.model;

/**
 * Something wrong with a migration file or folder.
 *
 * @param code what
 * @param position where; line 0 when the whole file is meant
 * @param message a sentence that says what to do about it
 */
public record Problem(ProblemCode code, Position position, String message) {

    /** A problem of a whole file. */
    public static Problem ofFile(ProblemCode code, Origin origin, String message) {
        return new Problem(code, new Position(origin, 0), message);
    }

    /** How bad it is. */
    public Severity severity() {
        return code.severity();
    }

    /** Whether nothing runs until it is mended. */
    public boolean blocks() {
        return code.blocks();
    }

    @Override
    public String toString() {
        String place = position.line() == 0 ? position.origin().path() : position.toString();
        return place + ": " + message + " [" + code.id() + "]";
    }
}

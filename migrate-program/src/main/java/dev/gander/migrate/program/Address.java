package dev.gander.migrate.program;

/**
 * Where a datastore is. May hold a password: {@link #toString()} does not show it.
 *
 * @param variable that said so
 * @param url what it said
 */
public record Address(String variable, String url) {
    @Override
    public String toString() {
        return variable;
    }
}

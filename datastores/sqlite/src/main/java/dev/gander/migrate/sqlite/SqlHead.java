package dev.gander.migrate.sqlite;

import java.util.List;

/** The words of a {@code CREATE} statement up to the name of what it makes. Pure. */
final class SqlHead {

    private SqlHead() {}

    /**
     * Goes past them and past the name.
     *
     * @param kind such as {@code table}
     */
    static SqlCursor skip(List<SqlToken> tokens, String kind) {
        SqlCursor cursor = new SqlCursor(tokens);
        cursor.until(token -> token.isWord(kind));
        cursor.skip(kind);
        cursor.skip("if", "not", "exists");
        cursor.next();
        if (cursor.skipSymbol(".")) {
            cursor.next();
        }
        return cursor;
    }
}

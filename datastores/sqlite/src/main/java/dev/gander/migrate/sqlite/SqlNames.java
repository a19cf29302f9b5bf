package dev.gander.migrate.sqlite;

import java.util.Set;
import java.util.regex.Pattern;

/** How a name is written in SQL, and which words are none. Pure. */
final class SqlNames {

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_$\\x{80}-\\x{10FFFF}]*");

    /** Words that SQLite takes for nothing else, and words that would be values if they stood unquoted. */
    private static final Set<String> RESERVED = words("""
            add all alter and as autoincrement between case check collate commit constraint create cross current_date
            current_time current_timestamp default deferrable delete distinct drop else escape except exists false filter
            foreign from full group having in index inner insert intersect into is isnull join left limit natural not
            nothing notnull null on or order outer over primary references returning right select set table then to
            transaction true union unique update using values when where window with""");

    /** Words that SQLite takes for a name where no keyword can stand. */
    private static final Set<String> UNRESERVED = words("""
            abort action after always analyze asc attach before begin by cascade cast conflict current database deferred
            desc detach do each end exclude exclusive explain fail first following for generated glob groups if ignore
            immediate indexed initially instead key last like match materialized no nulls of offset others partition plan
            pragma preceding query raise range recursive regexp reindex release rename replace restrict rollback row rows
            savepoint stored strict temp temporary ties trigger unbounded vacuum view virtual without""");

    private SqlNames() {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }

    /** The name as a statement writes it: quoted where it must be. */
    static String quoted(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !RESERVED.contains(lower(name));
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Whether an unquoted word may be a keyword. */
    static boolean isKeyword(String word) {
        return isReserved(word) || UNRESERVED.contains(lower(word));
    }

    /** Whether an unquoted word can be nothing but a keyword. */
    static boolean isReserved(String word) {
        return RESERVED.contains(lower(word));
    }

    /** SQLite compares names without regard to the case of ASCII letters. */
    static String lower(String name) {
        StringBuilder lower = new StringBuilder(name);
        for (int index = 0; index < lower.length(); index++) {
            char character = lower.charAt(index);
            if (character >= 'A' && character <= 'Z') {
                lower.setCharAt(index, (char) (character + ('a' - 'A')));
            }
        }
        return lower.toString();
    }
}

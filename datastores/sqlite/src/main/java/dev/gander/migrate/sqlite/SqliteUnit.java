package dev.gander.migrate.sqlite;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a unit would do to the connection or the transaction it runs in. Pure. */
final class SqliteUnit {

    /** Everything that SQLite keeps for a connection is set up with one of these words; more than enough is harmless. */
    private static final Pattern SESSION_WORDS = Pattern.compile("pragma|attach|detach|temp", Pattern.CASE_INSENSITIVE);

    private SqliteUnit() {}

    /** Whether the unit may leave something behind on the connection. */
    static boolean touchesSession(String text) {
        return SESSION_WORDS.matcher(text).find();
    }

    /** The first command that would end the transaction around it. */
    static Optional<String> transactionEnd(String text) {
        return SqliteCommands.leadingWords(text).stream()
                .filter(SqliteUnit::endsTransaction)
                .map(words -> words.get(0))
                .findFirst();
    }

    /** Whether a table is dropped, as in every rebuild of a table. */
    static boolean dropsTable(String text) {
        return SqliteCommands.leadingWords(text).stream()
                .anyMatch(words -> words.size() > 1
                        && words.get(0).equals("DROP")
                        && words.get(1).equals("TABLE"));
    }

    private static boolean endsTransaction(List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        return switch (words.get(0)) {
            case "COMMIT", "END" -> true;
            case "ROLLBACK" -> !words.contains("TO");
            default -> false;
        };
    }
}

package dev.gander.migrate.parse;

/**
 * Tells Cypher from SQL by how a command begins. Only beginnings that no SQL of Postgres or SQLite can have count, so a
 * command that both languages know is never taken for Cypher.
 */
final class Cypher {

    private Cypher() {}

    static boolean isBegunBy(SqlCommand command) {
        String second = command.word(1);
        return switch (command.word(0)) {
            case "MATCH", "UNWIND" -> true;
            case "OPTIONAL" -> second.equals("MATCH");
            case "MERGE" -> isPattern(command);
            case "CALL" -> second.equals("{") || second.equals("(");
            case "DETACH" -> second.equals("DELETE");
            case "LOAD" -> second.equals("CSV");
            case "DROP" -> second.equals("CONSTRAINT");
            case "CREATE" -> isCreation(command, second);
            case "/" -> second.equals("/");
            default -> false;
        };
    }

    /** SQL has {@code CREATE CONSTRAINT TRIGGER}. */
    private static boolean isCreation(SqlCommand command, String second) {
        return isPattern(command)
                || second.equals("CONSTRAINT") && !command.word(2).equals("TRIGGER")
                || isIndex(command);
    }

    /**
     * An index of Cypher is {@code FOR} a pattern, or {@code ON :Label} in its old form; one of SQL is {@code ON} a
     * table, with perhaps a FOR behind that.
     */
    private static boolean isIndex(SqlCommand command) {
        int index = command.head().indexOf("INDEX");
        if (index == 1 && command.word(2).equals("ON") && command.word(3).equals(":")) {
            return true;
        }
        int pattern = command.head().indexOf("FOR");
        return index > 0
                && index <= 4
                && pattern > index
                && command.word(pattern + 1).equals("(")
                && !command.head().subList(index, pattern).contains("ON");
    }

    /** {@code (n:Label)} or {@code path = (n:Label)} behind the first word. */
    private static boolean isPattern(SqlCommand command) {
        return command.word(1).equals("(")
                || command.word(2).equals("=") && command.word(3).equals("(");
    }
}

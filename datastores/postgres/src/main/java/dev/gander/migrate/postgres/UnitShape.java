package dev.gander.migrate.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a unit holds, as far as the way of sending it depends on that.
 *
 * @param commands the first words of each command, in upper case; empty when the unit holds none
 * @param closed whether every quote, comment and parenthesis was closed, so that nothing can swallow what follows
 * @param copiesToClient whether a command is a {@code COPY} from or to the client
 */
record UnitShape(List<List<String>> commands, boolean closed, boolean copiesToClient) {

    private static final int WORDS = 8;

    /** Commands that can stand beside others in one text: none of them controls a transaction or a setting. */
    private static final Set<String> SOCIABLE = Set.of(
            "ALTER",
            "ANALYZE",
            "CALL",
            "CLUSTER",
            "COMMENT",
            "COPY",
            "CREATE",
            "DELETE",
            "DO",
            "DROP",
            "GRANT",
            "IMPORT",
            "INSERT",
            "LOCK",
            "MERGE",
            "REASSIGN",
            "REFRESH",
            "REINDEX",
            "REVOKE",
            "SECURITY",
            "SELECT",
            "TABLE",
            "TRUNCATE",
            "UPDATE",
            "VALUES",
            "WITH");

    UnitShape {
        commands = List.copyOf(commands);
    }

    /** Looks at a unit. */
    static UnitShape of(String unit) {
        Collector collector = new Collector(unit);
        // The server takes a zero byte for the end of the whole text.
        boolean closed = new SqlScanner(unit, collector).scan() && unit.indexOf('\0') < 0;
        return collector.shape(closed);
    }

    boolean isEmpty() {
        return commands.isEmpty() && closed;
    }

    /** Whether the unit may travel in one text with others, its commands counted. */
    boolean canShareText() {
        return closed
                && !copiesToClient
                && commands.stream().allMatch(words -> !words.isEmpty() && SOCIABLE.contains(words.get(0)));
    }

    /**
     * The first command that would end the transaction in which it runs. None is named in a unit that is not closed: a
     * function's {@code BEGIN ATOMIC … END} holds the same words.
     */
    Optional<String> transactionEnd() {
        return closed
                ? commands.stream()
                        .filter(UnitShape::endsTransaction)
                        .map(words -> words.get(0))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean endsTransaction(List<String> words) {
        String first = words.isEmpty() ? "" : words.get(0);
        return switch (first) {
            case "COMMIT", "END", "ABORT" -> true;
            case "ROLLBACK" -> !words.contains("TO");
            case "PREPARE" -> words.size() > 1 && words.get(1).equals("TRANSACTION");
            default -> false;
        };
    }

    /** Whether a command waits by design until other transactions have ended, and leaves a torso when it is stopped. */
    boolean isConcurrent() {
        return commands.stream().anyMatch(words -> words.contains("CONCURRENTLY") && !words.contains("REFRESH"));
    }

    private static final class Collector implements SqlScanner.Listener {

        private final String unit;
        private final List<List<String>> commands = new ArrayList<>();
        private List<String> words = new ArrayList<>();
        private String before = "";
        private boolean inCommand;
        private boolean copiesToClient;
        private boolean holdsBody;
        private int depth;

        Collector(String unit) {
            this.unit = unit;
        }

        @Override
        public void word(int from, int to) {
            inCommand = true;
            boolean copies = !words.isEmpty() && words.get(0).equals("COPY");
            if (words.size() >= WORDS && !copies && to - from != 6) {
                before = "";
                return;
            }
            String word = unit.substring(from, to).toUpperCase(Locale.ROOT);
            copiesToClient |= copies && isClient(word) && (before.equals("FROM") || before.equals("TO"));
            holdsBody |= word.equals("ATOMIC");
            before = word;
            if (words.size() < WORDS) {
                words.add(word);
            }
        }

        @Override
        public void sign(char sign) {
            if (sign == ';' && depth == 0) {
                end();
                return;
            }
            if (!inCommand) {
                words.add(String.valueOf(sign));
            }
            inCommand = true;
            before = "";
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        }

        private void end() {
            if (inCommand) {
                commands.add(List.copyOf(words));
            }
            words = new ArrayList<>();
            before = "";
            inCommand = false;
        }

        UnitShape shape(boolean quotesClosed) {
            end();
            return new UnitShape(commands, quotesClosed && depth == 0 && !holdsBody, copiesToClient);
        }

        private static boolean isClient(String word) {
            return word.equals("STDIN") || word.equals("STDOUT");
        }
    }
}

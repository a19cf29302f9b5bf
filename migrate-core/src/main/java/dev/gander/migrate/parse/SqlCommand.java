package dev.gander.migrate.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * One SQL command of a unit.
 *
 * @param start where in the unit it begins
 * @param head its first words and signs, in upper case, at most {@link #HEAD}
 * @param readsStdin whether {@code FROM STDIN} stands in it
 */
record SqlCommand(int start, List<String> head, boolean readsStdin) {

    static final int HEAD = 20;

    SqlCommand {
        head = List.copyOf(head);
    }

    /** The word or sign at an index, or an empty text. */
    String word(int index) {
        return index < head.size() ? head.get(index) : "";
    }

    /** Whether it begins with these words. */
    boolean begins(String... words) {
        return head.size() >= words.length && head.subList(0, words.length).equals(List.of(words));
    }

    /** The commands of a unit, in order. A semicolon in a body between BEGIN and END or in parentheses divides nothing. */
    static List<SqlCommand> in(String unit) {
        List<SqlCommand> commands = new ArrayList<>();
        SqlTokens tokens = new SqlTokens(unit);
        Collector collector = new Collector();
        while (tokens.advance()) {
            if (tokens.token().equals(";") && collector.mayEnd()) {
                collector.finish(commands);
            } else {
                collector.add(tokens.token(), tokens.start());
            }
        }
        collector.finish(commands);
        return commands;
    }

    private static final class Collector {
        private final List<String> head = new ArrayList<>();
        private int start;
        private int parentheses;
        private int bodies;
        private boolean from;
        private boolean stdin;

        boolean mayEnd() {
            return parentheses <= 0 && bodies <= 0;
        }

        void add(String token, int at) {
            if (head.isEmpty()) {
                start = at;
            }
            if (head.size() < HEAD) {
                head.add(token);
            }
            stdin |= from && token.equals("STDIN");
            from = token.equals("FROM");
            switch (token) {
                case "(" -> parentheses++;
                case ")" -> parentheses--;
                case "BEGIN", "CASE" -> bodies += mayHoldBody() ? 1 : 0;
                case "END" -> bodies -= mayHoldBody() ? 1 : 0;
                default -> {}
            }
        }

        void finish(List<SqlCommand> commands) {
            if (!head.isEmpty()) {
                commands.add(new SqlCommand(start, head, stdin));
            }
            head.clear();
            parentheses = 0;
            bodies = 0;
            from = false;
            stdin = false;
        }

        private boolean mayHoldBody() {
            return head.get(0).equals("CREATE")
                    && (head.contains("TRIGGER") || head.contains("FUNCTION") || head.contains("PROCEDURE"));
        }
    }
}

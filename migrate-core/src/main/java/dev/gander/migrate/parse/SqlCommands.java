package dev.gander.migrate.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The commands of a unit, one after the other. A semicolon in parentheses, or in a body between BEGIN and END, divides
 * nothing.
 */
final class SqlCommands {

    private static final Set<String> WITH_BODY = Set.of("TRIGGER", "FUNCTION", "PROCEDURE");

    private final String unit;
    private final SqlTokens tokens;
    private final List<String> head = new ArrayList<>();
    private int counted;
    private int line;
    private int parentheses;
    private int bodies;
    private boolean from;
    private boolean stdin;

    SqlCommands(String unit) {
        this.unit = unit;
        this.tokens = new SqlTokens(unit);
    }

    /** The next command, or empty behind the last one; lone semicolons are none. */
    Optional<SqlCommand> next() {
        head.clear();
        parentheses = 0;
        bodies = 0;
        from = false;
        stdin = false;
        while (tokens.advance()) {
            if (!isEnd(tokens.token())) {
                add(tokens.token());
            } else if (!head.isEmpty()) {
                return command();
            }
        }
        return head.isEmpty() ? Optional.empty() : command();
    }

    private Optional<SqlCommand> command() {
        return Optional.of(new SqlCommand(line, head, stdin));
    }

    private boolean isEnd(String token) {
        return token.equals(";") && parentheses <= 0 && bodies <= 0;
    }

    private void add(String token) {
        if (head.isEmpty()) {
            countLines(tokens.start());
        }
        if (head.size() < SqlCommand.HEAD) {
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

    private boolean mayHoldBody() {
        return head.get(0).equals("CREATE") && head.stream().anyMatch(WITH_BODY::contains);
    }

    private void countLines(int start) {
        int lineFeed = unit.indexOf('\n', counted);
        while (lineFeed >= 0 && lineFeed < start) {
            line++;
            lineFeed = unit.indexOf('\n', lineFeed + 1);
        }
        counted = start;
    }
}

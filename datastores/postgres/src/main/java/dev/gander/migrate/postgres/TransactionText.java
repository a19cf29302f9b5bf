package dev.gander.migrate.postgres;

import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.ServerErrorMessage;

/**
 * Commands and units that go to the server as one text, with the means to say which of them failed.
 *
 * <p>The server reads the whole text before it runs the first command, then completes one command after the other. So a
 * failure belongs to the part where the server's position points, or else to the part after the last completed command.
 */
final class TransactionText {

    /** What a part is there for. */
    enum Role {
        SET_UP,
        FENCE,
        UNIT,
        MARK,
        RECORD,
        COMMIT,
        TIDY
    }

    /**
     * Some of the text.
     *
     * @param role what it is there for
     * @param step whose it is
     * @param statement the unit it is
     * @param commands how many commands it and all parts before it hold
     * @param from where it begins
     * @param to where it ends
     */
    record Part(Role role, Step step, Optional<Statement> statement, int commands, int from, int to) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private Step step;
    private int heard;
    private Optional<Part> lastUnit = Optional.empty();

    /** @param step whose what is added next is */
    TransactionText(Step step) {
        this.step = step;
    }

    /** What is added from now on is another step's. */
    void begin(Step next) {
        step = next;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    void add(Role role, List<String> commands) {
        commands.forEach(command -> add(role, Optional.empty(), command, 1));
    }

    void add(Role role, String command) {
        add(role, Optional.empty(), command, 1);
    }

    void add(Role role, String text, int commands) {
        add(role, Optional.empty(), text, commands);
    }

    void add(Statement unit, int commands) {
        add(Role.UNIT, Optional.of(unit), unit.text(), commands);
    }

    private void add(Role role, Optional<Statement> statement, String command, int commands) {
        int before = parts.isEmpty() ? 0 : parts.get(parts.size() - 1).commands();
        int from = text.length();
        // A unit may end in a comment, so what follows begins on a line of its own.
        text.append(command).append("\n;\n");
        parts.add(new Part(role, step, statement, before + commands, from, text.length()));
    }

    /** The last unit of which all commands have completed; asked with numbers that only grow. */
    Optional<Part> lastUnit(int completed) {
        while (heard < parts.size() && parts.get(heard).commands() <= completed) {
            if (parts.get(heard).statement().isPresent()) {
                lastUnit = Optional.of(parts.get(heard));
            }
            heard++;
        }
        return lastUnit;
    }

    boolean commits() {
        return parts.stream().anyMatch(part -> part.role() == Role.COMMIT);
    }

    /** Whether the text holds the one unit and nothing else that could have failed. */
    boolean isSingleUnit() {
        return parts.size() == 1 && parts.get(0).role() == Role.UNIT;
    }

    /** The part that failed; empty when the reply tells of no failure, or of none that fits the text. */
    Optional<Part> failed(Reply reply) {
        return reply.failure().flatMap(failure -> {
            Optional<Integer> position = PostgresFailures.fromServer(failure)
                    .map(ServerErrorMessage::getPosition)
                    .filter(at -> at > 0);
            Optional<Part> pointedAt = position.flatMap(this::at);
            return pointedAt.isPresent() ? pointedAt : after(reply.completed());
        });
    }

    private Optional<Part> at(int position) {
        int offset = offset(position);
        return parts.stream()
                .filter(part -> part.from() <= offset && offset < part.to())
                .findFirst();
    }

    private Optional<Part> after(int completed) {
        return parts.stream().filter(part -> part.commands() > completed).findFirst();
    }

    /** How many lines of a part stand above the position that the server names; empty when it names none. */
    Optional<Integer> linesBefore(Part part, int position) {
        if (position <= 0 || offset(position) < part.from() || offset(position) >= part.to()) {
            return Optional.empty();
        }
        String above = text.substring(part.from(), offset(position));
        return Optional.of((int) above.chars().filter(one -> one == '\n').count());
    }

    /** The server counts characters from 1, not the halves of pairs. */
    private int offset(int position) {
        int last = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.min(position - 1, last));
    }
}

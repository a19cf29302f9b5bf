package dev.gander.migrate.testkit;

import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TransactionMode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Builds a replaceable as a value, without a file and without a parser. Immutable: every method gives a new builder.
 *
 * <pre>{@code
 * Replaceable view = ReplaceableBuilder.of(10, "totals").up("CREATE VIEW totals …").down("DROP VIEW totals").build();
 * }</pre>
 */
public final class ReplaceableBuilder {

    private final long number;
    private final String words;
    private final TransactionMode mode;
    private final FileOptions options;
    private final List<String> up;
    private final List<String> down;

    private ReplaceableBuilder(
            long number, String words, TransactionMode mode, FileOptions options, List<String> up, List<String> down) {
        this.number = number;
        this.words = words;
        this.mode = mode;
        this.options = options;
        this.up = List.copyOf(up);
        this.down = List.copyOf(down);
    }

    /** An empty replaceable with a transaction, in {@code replaceable/<number>_<words>.sql}. */
    public static ReplaceableBuilder of(long number, String words) {
        return new ReplaceableBuilder(
                number, words, TransactionMode.TRANSACTIONAL, FileOptions.NONE, List.of(), List.of());
    }

    public ReplaceableBuilder withoutTransaction() {
        return new ReplaceableBuilder(number, words, TransactionMode.NO_TRANSACTION, options, up, down);
    }

    public ReplaceableBuilder with(FileOptions lines) {
        return new ReplaceableBuilder(number, words, mode, lines, up, down);
    }

    public ReplaceableBuilder up(String... statements) {
        return new ReplaceableBuilder(number, words, mode, options, List.of(statements), down);
    }

    public ReplaceableBuilder down(String... statements) {
        return new ReplaceableBuilder(number, words, mode, options, up, List.of(statements));
    }

    /** The replaceable. */
    public Replaceable build() {
        String stem = String.format("replaceable/%03d_%s", number, words);
        Origin origin = new Origin(stem + ".sql");
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        return new Replaceable(
                number,
                stem,
                origin,
                mode,
                options,
                Checksum.normalised(ListedScript.sha256(text)),
                new ListedScript(origin, 2, up, text.length, ListedScript.End.AS_JUDGED),
                new ListedScript(origin, 3 + up.size(), down, text.length, ListedScript.End.AS_JUDGED),
                () -> new ByteArrayInputStream(text),
                List.of());
    }

    /** Putting it in place. */
    public Step stepUp() {
        return new Step(build(), Direction.UP);
    }

    /** Taking it away. */
    public Step stepDown() {
        return new Step(build(), Direction.DOWN);
    }

    /** What a file of these statements would hold. */
    public String text() {
        StringBuilder text =
                new StringBuilder(mode == TransactionMode.NO_TRANSACTION ? "-- +goose NO TRANSACTION\n" : "");
        text.append("-- +goose Up\n");
        up.forEach(statement -> text.append(statement).append(";\n"));
        if (!down.isEmpty()) {
            text.append("-- +goose Down\n");
            down.forEach(statement -> text.append(statement).append(";\n"));
        }
        return text.toString();
    }
}

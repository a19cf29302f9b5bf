package dev.gander.migrate.testkit;

import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TransactionMode;
import dev.gander.migrate.model.Version;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Builds a migration as a value, without a file and without a parser.
 *
 * <p>Each statement stands on a line of its own; the first one of Up on line 2. Immutable: every method gives a new
 * builder, so one can serve as a start for several.
 *
 * <pre>{@code
 * Step step = MigrationBuilder.of(1).up("CREATE TABLE users (id int)").down("DROP TABLE users").stepUp();
 * }</pre>
 */
public final class MigrationBuilder {

    private final long version;
    private final String name;
    private final TransactionMode mode;
    private final FileOptions options;
    private final List<String> up;
    private final List<String> down;
    private final Optional<String> otherText;
    private final ListedScript.End end;

    private MigrationBuilder(
            long version,
            String name,
            TransactionMode mode,
            FileOptions options,
            List<String> up,
            List<String> down,
            Optional<String> otherText,
            ListedScript.End end) {
        this.version = version;
        this.name = name;
        this.mode = mode;
        this.options = options;
        this.up = List.copyOf(up);
        this.down = List.copyOf(down);
        this.otherText = otherText;
        this.end = end;
    }

    /** An empty migration with a transaction. */
    public static MigrationBuilder of(long version) {
        return new MigrationBuilder(
                version,
                "migration_" + version,
                TransactionMode.TRANSACTIONAL,
                FileOptions.NONE,
                List.of(),
                List.of(),
                Optional.empty(),
                ListedScript.End.AS_JUDGED);
    }

    public MigrationBuilder named(String words) {
        return new MigrationBuilder(version, words, mode, options, up, down, otherText, end);
    }

    public MigrationBuilder withoutTransaction() {
        return new MigrationBuilder(version, name, TransactionMode.NO_TRANSACTION, options, up, down, otherText, end);
    }

    public MigrationBuilder with(FileOptions lines) {
        return new MigrationBuilder(version, name, mode, lines, up, down, otherText, end);
    }

    public MigrationBuilder up(String... statements) {
        return new MigrationBuilder(version, name, mode, options, List.of(statements), down, otherText, end);
    }

    public MigrationBuilder down(String... statements) {
        return new MigrationBuilder(version, name, mode, options, up, List.of(statements), otherText, end);
    }

    /** The file's text is this, whatever the statements are. */
    public MigrationBuilder withText(String text) {
        return new MigrationBuilder(version, name, mode, options, up, down, Optional.of(text), end);
    }

    /** The file turns out to have changed, once its last statement has been read. */
    public MigrationBuilder changedSinceJudged() {
        return new MigrationBuilder(version, name, mode, options, up, down, otherText, ListedScript.End.CHANGED_FILE);
    }

    /** The migration. */
    public Migration build() {
        Origin origin = new Origin(String.format("%04d_%s.sql", version, name));
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        return new Migration(
                new Version(version),
                name,
                origin,
                mode,
                options,
                Checksum.normalised(ListedScript.sha256(text)),
                new ListedScript(origin, 2, up, text.length, end),
                new ListedScript(origin, 3 + up.size(), down, text.length, end),
                () -> new ByteArrayInputStream(text),
                List.of());
    }

    /** Applying it. */
    public Step stepUp() {
        return new Step(build(), Direction.UP);
    }

    /** Undoing it. */
    public Step stepDown() {
        return new Step(build(), Direction.DOWN);
    }

    /** The file's text: the given one, or what a file of these statements would hold. */
    public String text() {
        return otherText.orElseGet(this::written);
    }

    private String written() {
        StringBuilder text = new StringBuilder("-- +goose Up\n");
        up.forEach(statement -> text.append(statement).append(";\n"));
        text.append("-- +goose Down\n");
        down.forEach(statement -> text.append(statement).append(";\n"));
        return text.toString();
    }
}

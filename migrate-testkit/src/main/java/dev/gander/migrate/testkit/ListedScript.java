package dev.gander.migrate.testkit;

import dev.gander.migrate.error.ChangedFileException;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Position;
import dev.gander.migrate.model.Script;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A script whose statements are held in memory, one on a line.
 *
 * @param origin the file it pretends to come from
 * @param firstLine the line of its first statement
 * @param texts the statements
 * @param fileBytes the size of the pretended file
 * @param end what a reader finds after the last statement
 */
record ListedScript(Origin origin, int firstLine, List<String> texts, long fileBytes, End end) implements Script {

    /** What a reader finds after the last statement. */
    enum End {
        AS_JUDGED,
        CHANGED_FILE
    }

    @Override
    public int statements() {
        return texts.size();
    }

    @Override
    public String fingerprint() {
        return sha256(String.join("\0", texts).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public StatementCursor open() {
        return new Cursor(this);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static final class Cursor implements StatementCursor {

        private final ListedScript script;
        private int read;

        Cursor(ListedScript script) {
            this.script = script;
        }

        @Override
        public Optional<Statement> next() {
            if (read == script.texts.size()) {
                if (script.end == End.CHANGED_FILE) {
                    throw new ChangedFileException(script.origin);
                }
                return Optional.empty();
            }
            Position position = new Position(script.origin, script.firstLine + read);
            String text = script.texts.get(read);
            read++;
            return Optional.of(new Statement(read, text, position));
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}

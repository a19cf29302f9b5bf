package dev.gander.migrate.parse;

import dev.gander.migrate.error.ChangedFileException;
import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Position;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a judged file again. A small file is compared with what was judged before its first statement is given; a large
 * one streams, and is compared behind its last.
 */
final class FileCursor implements StatementCursor {

    /** Up to this size a file is held in memory. */
    static final int SMALL = 1024 * 1024;

    private final JudgedFile file;
    private final Section section;
    private final LineReader lines;
    private final ScriptScanner scanner;
    private int number;
    private boolean verified;

    private FileCursor(JudgedFile file, Direction direction, InputStream input) {
        Origin origin = file.raw().origin();
        this.file = file;
        this.section = direction == Direction.UP ? Section.UP : Section.DOWN;
        this.lines = new LineReader(input);
        this.scanner = new ScriptScanner(lines, file.syntax(), file.variables(), new Findings(origin));
    }

    /**
     * @throws ChangedFileException when the file cannot be read any more, or is small and has changed
     */
    static FileCursor open(JudgedFile file, Direction direction) {
        try {
            if (file.bytes() > SMALL) {
                return new FileCursor(file, direction, file.raw().content().open());
            }
            byte[] bytes = readSmall(file);
            if (!checksum(bytes).equals(file.checksum())) {
                throw new ChangedFileException(file.raw().origin());
            }
            return new FileCursor(file, direction, new ByteArrayInputStream(bytes));
        } catch (IOException | UnfitFileException e) {
            throw new ChangedFileException(file.raw().origin(), e);
        }
    }

    @Override
    public Optional<Statement> next() {
        try {
            Unit unit = scanner.next();
            while (unit != null && unit.section() != section) {
                unit = scanner.next();
            }
            if (unit != null) {
                number++;
                Position position = new Position(file.raw().origin(), unit.line());
                return Optional.of(new Statement(number, unit.text(), position));
            }
            verify();
            return Optional.empty();
        } catch (IOException | UnfitFileException e) {
            throw new ChangedFileException(file.raw().origin(), e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            // Everything wanted has been read by now, or an earlier failure is on its way; this one would only mask it.
        }
    }

    private void verify() {
        if (!verified && !lines.checksum().equals(file.checksum())) {
            throw new ChangedFileException(file.raw().origin());
        }
        verified = true;
    }

    private static byte[] readSmall(JudgedFile file) throws IOException {
        try (InputStream input = file.raw().content().open()) {
            return input.readNBytes(SMALL + 1);
        }
    }

    private static Checksum checksum(byte[] bytes) throws IOException, UnfitFileException {
        try (LineReader reader = new LineReader(new ByteArrayInputStream(bytes))) {
            while (reader.next() != null) {
                continue;
            }
            return reader.checksum();
        }
    }
}

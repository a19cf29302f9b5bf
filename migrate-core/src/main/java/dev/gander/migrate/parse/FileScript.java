package dev.gander.migrate.parse;

import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.Script;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import java.util.List;
import java.util.Optional;

/**
 * One direction of a file.
 *
 * @param file where its statements are read from
 * @param direction which of them
 * @param statements how many
 * @param defect what forbids to run it
 */
record FileScript(JudgedFile file, Direction direction, int statements, Optional<Problem> defect) implements Script {

    @Override
    public String fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        try (StatementCursor cursor = FileCursor.open(file, direction)) {
            for (Optional<Statement> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                fingerprint.add(next.get().text());
            }
        }
        return fingerprint.hex();
    }

    @Override
    public long fileBytes() {
        return file.bytes();
    }

    @Override
    public StatementCursor open() {
        if (defect.isPresent()) {
            throw new InvalidMigrationsException(file.raw().origin().path(), List.of(defect.get()));
        }
        return FileCursor.open(file, direction);
    }
}

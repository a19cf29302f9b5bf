package dev.gander.migrate.parse;

import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.Script;
import dev.gander.migrate.model.StatementCursor;
import java.util.List;
import java.util.Optional;

/**
 * One direction of a file.
 *
 * @param file where its statements are read from
 * @param direction which of them
 * @param statements how many
 * @param fingerprint of their text
 * @param defect what forbids to run it
 */
record FileScript(JudgedFile file, Direction direction, int statements, String fingerprint, Optional<Problem> defect)
        implements Script {

    static FileScript of(JudgedFile file, Direction direction, Tally tally, Optional<Problem> defect) {
        return new FileScript(file, direction, tally.statements(), tally.fingerprint(), defect);
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

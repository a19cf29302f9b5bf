package dev.gander.migrate.postgres;

import java.sql.SQLException;
import org.postgresql.util.PSQLState;

/** What is said of a {@code COPY} from or to the client: goose cannot carry such data either. */
final class CopyRefusal {

    static final String REASON =
            "COPY … FROM STDIN and TO STDOUT carry data over the connection, which a migration file"
                    + " cannot do; write INSERT statements, or load the data with psql or as a seed";

    private CopyRefusal() {}

    static SQLException exception() {
        return new SQLException(REASON, PSQLState.NOT_IMPLEMENTED.getState());
    }
}

package dev.gander.migrate.testkit.schema;

import java.sql.SQLException;
import java.util.List;

/** Lists what one store holds, one line for each object, in the order of code points. */
@FunctionalInterface
public interface StoreListing {

    /** What the store holds now. */
    List<String> read() throws SQLException;
}

package dev.gander.migrate.testkit.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Lists what one store holds, one line for each object, in the order of code points. */
@FunctionalInterface
public interface StoreListing {

    /** What the store holds now. */
    List<String> read() throws SQLException;

    /**
     * The same, without the lines that are about other tables, or other labels.
     *
     * @param tables as the lines name them
     */
    default StoreListing about(String... tables) {
        Set<String> wanted = Set.of(tables);
        return () -> read().stream()
                .filter(line -> wanted.stream().anyMatch(table -> Lines.isAbout(line, table)))
                .toList();
    }
}

package dev.gander.migrate.devstores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A SQLite file for each target. */
record EmbeddedSqlite(Map<String, String> variables) implements EmbeddedStore {

    static final String KIND = "sqlite";

    /** Makes the folder of the files; the files are made by whoever opens them. */
    static EmbeddedSqlite start(List<ServiceTarget> targets, Path folder) {
        Map<String, String> variables = new TreeMap<>();
        try {
            Path files = Files.createDirectories(folder.resolve(KIND));
            targets.forEach(target -> variables.put(
                    target.variable(),
                    files.resolve(target.service() + "_" + target.name() + ".db")
                            .toString()));
            return new EmbeddedSqlite(variables);
        } catch (IOException e) {
            throw new DevStoreException("Cannot create a folder for SQLite files in " + folder + ".", e);
        }
    }

    @Override
    public void close() {
        // Files need no stopping.
    }
}

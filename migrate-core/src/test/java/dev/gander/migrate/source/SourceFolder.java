package dev.gander.migrate.source;

import dev.gander.migrate.model.ScriptSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of empty files, and what is read of it. */
record SourceFolder(Path path) {

    void put(String... names) throws IOException {
        for (String name : names) {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    SourceListing list() {
        return new DirectorySource(path, ScriptSyntax.SQL).list();
    }

    List<String> paths() {
        return list().migrations().stream()
                .map(migration -> migration.origin().path())
                .toList();
    }

    /** Each with its file and its code. */
    List<String> problems() {
        return list().problems().stream()
                .map(problem ->
                        problem.position().origin() + " " + problem.code().id())
                .toList();
    }
}

package dev.gander.migrate.devstores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for the stores of one test, with a space in its name, that shares the unpacked server with every other test. */
final class EmbeddedFolder {

    private EmbeddedFolder() {}

    static Path in(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("a check out/.local"));
        Path binaries = Files.createDirectories(Path.of("target/binaries")).toAbsolutePath();
        Files.createSymbolicLink(folder.resolve("binaries"), binaries);
        return folder.toRealPath();
    }
}

package dev.gander.migrate.testkit;

import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.source.ClasspathSource;
import dev.gander.migrate.source.MigrationSource;
import dev.gander.migrate.testkit.contract.MigrationSourceContract;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

final class ClasspathJarSourceTest extends MigrationSourceContract {

    private static final String PREFIX = "migrations/sqlite";

    @Override
    protected MigrationSource sourceOf(Path files) throws IOException {
        return source(jarOf(files), PREFIX);
    }

    @Override
    protected MigrationSource sourceOfNowhere(Path temporary) throws IOException {
        Path files = Migrations.in(temporary.resolve("files"))
                .file("0001_one.sql", "")
                .folder();
        return source(jarOf(files), "migrations/nowhere");
    }

    private static Path jarOf(Path files) throws IOException {
        Path jar = files.resolveSibling("migrations.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("migrations/"));
            out.putNextEntry(new JarEntry(PREFIX + "/"));
            for (Path file : regularFiles(files)) {
                String name = files.relativize(file).toString().replace('\\', '/');
                out.putNextEntry(new JarEntry(PREFIX + "/" + name));
                out.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    private static List<Path> regularFiles(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static MigrationSource source(Path jar, String prefix) throws IOException {
        URL[] classPath = {jar.toUri().toURL()};
        return new ClasspathSource(new URLClassLoader(classPath, null), prefix, ScriptSyntax.SQL);
    }
}

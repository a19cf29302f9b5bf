package dev.gander.migrate.testkit;

import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.source.ClasspathSource;
import dev.gander.migrate.source.MigrationSource;
import dev.gander.migrate.testkit.contract.MigrationSourceContract;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

final class ClasspathFolderSourceTest extends MigrationSourceContract {

    @Override
    protected MigrationSource sourceOf(Path files) throws IOException {
        return source(files.resolveSibling("."), String.valueOf(files.getFileName()));
    }

    @Override
    protected MigrationSource sourceOfNowhere(Path temporary) throws IOException {
        return source(temporary, "nowhere");
    }

    private static MigrationSource source(Path root, String prefix) throws IOException {
        URL[] classPath = {root.toUri().toURL()};
        return new ClasspathSource(new URLClassLoader(classPath, null), prefix, ScriptSyntax.SQL);
    }
}

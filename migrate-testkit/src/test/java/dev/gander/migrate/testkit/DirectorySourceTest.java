package dev.gander.migrate.testkit;

import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.source.MigrationSource;
import dev.gander.migrate.testkit.contract.MigrationSourceContract;
import java.nio.file.Path;

final class DirectorySourceTest extends MigrationSourceContract {

    @Override
    protected MigrationSource sourceOf(Path files) {
        return new DirectorySource(files, ScriptSyntax.SQL);
    }

    @Override
    protected MigrationSource sourceOfNowhere(Path temporary) {
        return new DirectorySource(temporary.resolve("nowhere"), ScriptSyntax.SQL);
    }
}

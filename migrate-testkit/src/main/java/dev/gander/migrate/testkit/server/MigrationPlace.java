package dev.gander.migrate.testkit.server;

import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.source.ClasspathSource;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.source.MigrationSource;
import dev.gander.migrate.testkit.TargetMigrations;
import java.nio.file.Path;

/**
 * Where all migrations of a target are; which they are is found out on each reading. Immutable.
 *
 * @param target whose
 * @param source lists them
 * @param syntax what they are written in
 */
record MigrationPlace(TargetName target, MigrationSource source, ScriptSyntax syntax) {

    /** Where a service packs them: {@code migrations/<service>/<target>} of the class path. */
    static MigrationPlace packed(String target, ScriptSyntax syntax) {
        TargetName name = TargetMigrations.name(target);
        return new MigrationPlace(name, onClassPath("migrations/" + name, syntax), syntax);
    }

    /** The same target's, in a folder. */
    MigrationPlace in(Path folder) {
        return new MigrationPlace(target, new DirectorySource(folder, syntax), syntax);
    }

    /** The same target's, under another prefix of the class path. */
    MigrationPlace under(String prefix) {
        return new MigrationPlace(target, onClassPath(prefix, syntax), syntax);
    }

    private static MigrationSource onClassPath(String prefix, ScriptSyntax syntax) {
        return new ClasspathSource(MigrationPlace.class.getClassLoader(), prefix, syntax);
    }

    /**
     * Reads and judges them.
     *
     * @throws dev.gander.migrate.error.MigrationException when there are none, or one is not valid
     */
    TargetMigrations read() {
        return TargetMigrations.from(target, source, syntax);
    }
}

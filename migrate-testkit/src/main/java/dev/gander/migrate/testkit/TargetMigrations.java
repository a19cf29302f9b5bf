package dev.gander.migrate.testkit;

import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.OtherTargets;
import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreFactory;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.source.ClasspathSource;
import dev.gander.migrate.source.MigrationSource;
import java.util.Optional;

/**
 * The migrations of a service's target as they are packed: all that are under {@code migrations/<service>/<target>} of
 * the class path. No list of files is written anywhere. Immutable.
 *
 * @param target whose migrations
 * @param set all of them, judged
 */
public record TargetMigrations(TargetName target, MigrationSet set) {

    /**
     * Reads the migrations of a target.
     *
     * @param target such as {@code training/postgres}
     * @throws dev.gander.migrate.error.MigrationException when there are none, or one is not valid
     */
    public static TargetMigrations onClassPath(String target) {
        return onClassPath(target, ScriptSyntax.SQL);
    }

    /**
     * Reads the migrations of a target that are written in another language than SQL.
     *
     * @param target such as {@code catalog/neo4j}
     * @param syntax of its files
     * @throws dev.gander.migrate.error.MigrationException when there are none, or one is not valid
     */
    public static TargetMigrations onClassPath(String target, ScriptSyntax syntax) {
        return read(target, TargetMigrations.class.getClassLoader(), syntax);
    }

    /**
     * Reads the migrations of a target.
     *
     * @param target such as {@code training/postgres}
     * @param loader sees them
     * @throws dev.gander.migrate.error.MigrationException when there are none, or one is not valid
     */
    public static TargetMigrations onClassPath(String target, ClassLoader loader) {
        return read(target, loader, ScriptSyntax.SQL);
    }

    private static TargetMigrations read(String target, ClassLoader loader, ScriptSyntax syntax) {
        return from(name(target), new ClasspathSource(loader, "migrations/" + target, syntax), syntax);
    }

    /**
     * Reads the migrations of a target wherever they are.
     *
     * @param source lists them
     * @param syntax of its files
     * @throws dev.gander.migrate.error.MigrationException when there are none, or one is not valid
     */
    public static TargetMigrations from(TargetName target, MigrationSource source, ScriptSyntax syntax) {
        MigrationParser parser = new MigrationParser(syntax, variable -> Optional.empty());
        return new TargetMigrations(
                target, new MigrationReader(source, parser).read().orThrow());
    }

    /**
     * The name of a target as tests write it.
     *
     * @throws IllegalArgumentException when it does not have the form {@code service/target}
     */
    public static TargetName name(String target) {
        return TargetName.parse(target)
                .orElseThrow(() -> new IllegalArgumentException(target + " does not have the form service/target"));
    }

    /** An engine for these migrations on a store, in which it also looks for the targets that they require. */
    public Migrator migrator(DatastoreFactory factory, String url) {
        return migrator(factory, url, Flags.NONE);
    }

    /** The same, where flags are on. */
    public Migrator migrator(DatastoreFactory factory, String url, Flags on) {
        return new Migrator(
                target,
                set,
                factory.create(DatastoreSettings.of(target, url)),
                MigratorOptions.of(Attempt.by("test", "localhost", "test"))
                        .withFlags(on)
                        .withOthers(other -> Optional.of(new OtherTargets.Store(
                                factory.create(DatastoreSettings.of(other, url)), "the same store"))));
    }
}

package dev.gander.migrate.startup;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.event.MigrationListener;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.program.Environment;
import dev.gander.migrate.program.Operator;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.testkit.InMemoryDatastore;
import dev.gander.migrate.testkit.Migrations;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service with three stores in memory: {@code shop/main}, and two that it can do without, {@code shop/extra} and
 * {@code shop/redis}, which is declared.
 */
final class Service {

    static final TargetName MAIN = new TargetName("shop", "main");
    static final TargetName EXTRA = new TargetName("shop", "extra");
    static final TargetName REDIS = new TargetName("shop", "redis");

    final InMemoryDatastore main = InMemoryDatastore.of(MAIN);
    final InMemoryDatastore extra = InMemoryDatastore.of(EXTRA);
    final OneSeed redis = new OneSeed();
    private final Path folder;
    private final Map<String, String> variables = new HashMap<>(Map.of("SHOP_MAIN_URL", "memory:secret"));

    Service(Path folder) {
        this.folder = folder;
        migrations("main").add(1, "users", "CREATE users;", "DROP users;");
        migrations("extra").add(1, "extra", "CREATE extra;", "DROP extra;");
    }

    Service set(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Migrations migrations(String target) {
        return Migrations.in(folder.resolve(target));
    }

    List<TargetDefinition> targets() {
        TargetDefinition declared = TargetDefinition.declared(
                        REDIS.service(), REDIS.target(), "memory", settings -> redis)
                .optional();
        return List.of(definition(MAIN, main), definition(EXTRA, extra).optional(), declared);
    }

    Environment environment() {
        return Environment.of(name -> Optional.ofNullable(variables.get(name)));
    }

    ServiceStartup startup() {
        return ServiceStartup.of(targets(), environment(), new Operator("ada", "engine"), MigrationListener.SILENT);
    }

    private TargetDefinition definition(TargetName name, InMemoryDatastore store) {
        return TargetDefinition.of(name.service(), name.target(), "memory", settings -> datastore(settings, store))
                .withMigrations(new DirectorySource(folder.resolve(name.target()), ScriptSyntax.SQL));
    }

    private static InMemoryDatastore datastore(DatastoreSettings settings, InMemoryDatastore store) {
        if (!settings.url().startsWith("memory:")) {
            throw new UsageException("the address cannot be understood", "Write memory:.");
        }
        return store;
    }
}

package dev.gander.migrate.devstores;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One Postgres database for all targets, as the services share one. */
final class EmbeddedPostgres implements EmbeddedStore {

    static final String KIND = "postgres";

    private static final String SHARED_DATABASE = "gander";

    private final DevPostgres postgres;
    private final List<ServiceTarget> targets;

    private EmbeddedPostgres(DevPostgres postgres, List<ServiceTarget> targets) {
        this.postgres = postgres;
        this.targets = targets;
    }

    static EmbeddedPostgres start(List<ServiceTarget> targets, Path folder) {
        PostgresBinaries binaries = PostgresBinaries.fromClassPath(EmbeddedStores.binaries(folder));
        DevPostgres postgres = DevPostgres.start(DevPostgresSettings.durable(binaries, folder.resolve(KIND)));
        try {
            if (!postgres.hasDatabase(SHARED_DATABASE)) {
                postgres.createDatabase(SHARED_DATABASE);
            }
            Fixtures.load(postgres, SHARED_DATABASE);
            return new EmbeddedPostgres(postgres, targets);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    @Override
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        targets.forEach(target -> variables.put(target.variable(), postgres.url(SHARED_DATABASE)));
        return variables;
    }

    @Override
    public void close() {
        postgres.close();
    }
}

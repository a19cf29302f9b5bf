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
    private final Map<String, String> variables;

    private EmbeddedPostgres(DevPostgres postgres, Map<String, String> variables) {
        this.postgres = postgres;
        this.variables = Map.copyOf(variables);
    }

    static EmbeddedPostgres start(List<ServiceTarget> targets, Path folder) {
        PostgresBinaries binaries = PostgresBinaries.fromClassPath(EmbeddedStores.binaries(folder));
        DevPostgres postgres = DevPostgres.start(DevPostgresSettings.durable(binaries, folder.resolve(KIND)));
        try {
            if (!postgres.hasDatabase(SHARED_DATABASE)) {
                postgres.createDatabase(SHARED_DATABASE);
            }
            Fixtures.load(postgres, SHARED_DATABASE);
            Map<String, String> variables = new TreeMap<>();
            targets.forEach(target -> variables.put(target.variable(), postgres.url(SHARED_DATABASE)));
            return new EmbeddedPostgres(postgres, variables);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** The same, and the server has a place for scratch databases too. */
    static EmbeddedPostgres startWithScratch(List<ServiceTarget> targets, Path folder) {
        EmbeddedPostgres store = start(targets, folder);
        try {
            Map<String, String> variables = new TreeMap<>(store.variables);
            variables.putAll(EmbeddedStores.scratchVariables(targets, ScratchPostgres.template(store.postgres)));
            return new EmbeddedPostgres(store.postgres, variables);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public Map<String, String> variables() {
        return variables;
    }

    @Override
    public void close() {
        postgres.close();
    }
}

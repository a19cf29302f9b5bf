package dev.gander.migrate.devstores;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Postgres for one command alone, with a database of which scratch databases are copies. */
record ScratchPostgres(DevPostgres postgres, List<ServiceTarget> targets) implements EmbeddedStore {

    private static final String TEMPLATE = "scratch";

    static ScratchPostgres start(List<ServiceTarget> targets, Path folder) {
        PostgresBinaries binaries = PostgresBinaries.fromClassPath(EmbeddedStores.binaries(folder));
        DevPostgres postgres = DevPostgres.start(DevPostgresSettings.throwaway(
                binaries, EmbeddedStores.scratch(folder).resolve(EmbeddedPostgres.KIND)));
        try {
            template(postgres);
            return new ScratchPostgres(postgres, targets);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** Makes the database, with the objects of other owners that migrations need, and returns its address. */
    static String template(DevPostgres postgres) {
        if (!postgres.hasDatabase(TEMPLATE)) {
            postgres.createDatabase(TEMPLATE);
        }
        Fixtures.load(postgres, TEMPLATE);
        return postgres.url(TEMPLATE);
    }

    @Override
    public Map<String, String> variables() {
        return EmbeddedStores.scratchVariables(targets, postgres.url(TEMPLATE));
    }

    @Override
    public void close() {
        postgres.close();
    }
}

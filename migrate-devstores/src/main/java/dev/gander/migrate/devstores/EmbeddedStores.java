package dev.gander.migrate.devstores;

import dev.gander.migrate.devstores.ServiceTarget.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The stores of one embedded run, and the variables that lead a command to them. */
final class EmbeddedStores implements AutoCloseable {

    private static final String POSTGRES = "postgres";
    private static final String SQLITE = "sqlite";
    private static final String SHARED_DATABASE = "gander";

    private final Map<String, String> variables;
    private final Optional<DevPostgres> postgres;

    private EmbeddedStores(Map<String, String> variables, Optional<DevPostgres> postgres) {
        this.variables = Map.copyOf(variables);
        this.postgres = postgres;
    }

    /**
     * Starts what the targets need. All Postgres targets share one database, as the services do; each SQLite target has a file
     * of its own; optional targets stay unconfigured.
     */
    static EmbeddedStores start(List<ServiceTarget> targets, Path folder) {
        List<ServiceTarget> required = targets.stream()
                .filter(target -> target.need() == Need.REQUIRED)
                .toList();
        required.forEach(EmbeddedStores::refuseUnknownKind);
        Map<String, String> variables = new TreeMap<>();
        of(required, SQLITE).forEach(target -> variables.put(target.variable(), sqliteFile(folder, target)));
        List<ServiceTarget> onPostgres = of(required, POSTGRES);
        if (onPostgres.isEmpty()) {
            return new EmbeddedStores(variables, Optional.empty());
        }
        DevPostgres postgres = startPostgres(folder);
        onPostgres.forEach(target -> variables.put(target.variable(), postgres.url(SHARED_DATABASE)));
        return new EmbeddedStores(variables, Optional.of(postgres));
    }

    /** Whether one of the targets needs a server. */
    static boolean needServer(List<ServiceTarget> targets) {
        return targets.stream()
                .anyMatch(target ->
                        target.need() == Need.REQUIRED && target.kind().equals(POSTGRES));
    }

    /** Where servers are unpacked. */
    static Path binaries(Path folder) {
        return folder.resolve("binaries");
    }

    private static List<ServiceTarget> of(List<ServiceTarget> targets, String kind) {
        return targets.stream().filter(target -> target.kind().equals(kind)).toList();
    }

    private static void refuseUnknownKind(ServiceTarget target) {
        if (!List.of(POSTGRES, SQLITE).contains(target.kind())) {
            throw new DevStoreException("There is no embedded store for " + target.service() + "/" + target.name()
                    + ", which needs " + target.kind() + ". Set " + target.variable()
                    + " and run without --embedded.");
        }
    }

    private static String sqliteFile(Path folder, ServiceTarget target) {
        try {
            Path files = Files.createDirectories(folder.resolve(SQLITE));
            return files.resolve(target.service() + "_" + target.name() + ".db").toString();
        } catch (IOException e) {
            throw new DevStoreException("Cannot create a folder for SQLite files in " + folder + ".", e);
        }
    }

    private static DevPostgres startPostgres(Path folder) {
        PostgresBinaries binaries = PostgresBinaries.fromClassPath(binaries(folder));
        DevPostgres postgres = DevPostgres.start(DevPostgresSettings.durable(binaries, folder.resolve(POSTGRES)));
        try {
            if (!postgres.hasDatabase(SHARED_DATABASE)) {
                postgres.createDatabase(SHARED_DATABASE);
            }
            Fixtures.load(postgres, SHARED_DATABASE);
            return postgres;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** The first variable of each target that has a store, with the store's address. */
    Map<String, String> variables() {
        return variables;
    }

    @Override
    public void close() {
        postgres.ifPresent(DevPostgres::close);
    }
}

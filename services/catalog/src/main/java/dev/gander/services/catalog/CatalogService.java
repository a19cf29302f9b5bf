package dev.gander.services.catalog;

import dev.gander.migrate.startup.ServiceProcess;

/** The catalog service: migrates or checks its stores as it is told, opens them, and says whether it can take requests. */
public final class CatalogService {

    private CatalogService() {}

    /** Serves until the process is asked to end. */
    public static void main(String[] words) {
        System.exit(ServiceProcess.of("catalog", CatalogMigrations.targets()).run(CatalogStores::open));
    }
}

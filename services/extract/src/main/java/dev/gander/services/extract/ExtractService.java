package dev.gander.services.extract;

import dev.gander.migrate.startup.ServiceProcess;

/** The extract service: migrates or checks its stores as it is told, opens them, and says whether it can take requests. */
public final class ExtractService {

    private ExtractService() {}

    /** Serves until the process is asked to end. */
    public static void main(String[] words) {
        System.exit(ServiceProcess.of("extract", ExtractMigrations.targets()).run(ExtractStores::open));
    }
}

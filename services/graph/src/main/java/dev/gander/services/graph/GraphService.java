package dev.gander.services.graph;

import dev.gander.migrate.startup.ServiceProcess;

/** The graph service: migrates or checks its stores as it is told, opens them, and says whether it can take requests. */
public final class GraphService {

    private GraphService() {}

    /** Serves until the process is asked to end. */
    public static void main(String[] words) {
        System.exit(ServiceProcess.of("graph", GraphMigrations.targets()).run(GraphStores::open));
    }
}

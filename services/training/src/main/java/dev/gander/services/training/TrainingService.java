package dev.gander.services.training;

import dev.gander.migrate.startup.ServiceProcess;

/** The training service: migrates or checks its stores as it is told, opens them, and says whether it can take requests. */
public final class TrainingService {

    private TrainingService() {}

    /** Serves until the process is asked to end. */
    public static void main(String[] words) {
        System.exit(ServiceProcess.of("training", TrainingMigrations.targets()).run(TrainingStores::open));
    }
}

package dev.gander.migrate.benchmarks;

import dev.gander.migrate.benchmarks.Contest.Rounds;
import dev.gander.migrate.devstores.DevPostgres;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * What every benchmark works with.
 *
 * @param settings what was asked for
 * @param postgres a durable server without passwords
 * @param out where the tables go
 */
record Workbench(Settings settings, DevPostgres postgres, PrintStream out) {

    private static final int COLD_WARM_UPS = 2;

    Stopwatch stopwatch() {
        return new Stopwatch(settings.scratch().resolve("output"));
    }

    Contest contest() {
        return new Contest(stopwatch());
    }

    Places places() {
        return new Places(settings.scratch().resolve("stores"), postgres);
    }

    MigrationFolders folders() {
        return new MigrationFolders(settings.scratch().resolve("migrations"));
    }

    /** Gander with the runtime that runs where one is enough. */
    Gander gander() {
        return settings.ganders().get(0);
    }

    FlywayPeer flyway(Gander gander) {
        return new FlywayPeer(gander, settings.flywayClassPath(), settings.scratch());
    }

    Rounds coldRounds() {
        return new Rounds(COLD_WARM_UPS, settings.coldRuns());
    }

    Rounds longRounds() {
        return new Rounds(0, settings.longRuns());
    }

    /** A program that is looked for on the path. */
    Path scratch(String name) {
        return settings.scratch().resolve(name);
    }

    void print(Table table) {
        out.println(table.text());
    }

    void print(String line) {
        out.println(line);
    }
}

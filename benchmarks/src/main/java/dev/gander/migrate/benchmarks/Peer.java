package dev.gander.migrate.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that migrates a store, as its users start it.
 *
 * @param name its name, which is also a name for its store
 * @param up how it is told to
 */
record Peer(String name, Up up) {

    static final String GANDER = "gander";
    static final String FLYWAY = "flyway";
    static final String GOOSE = "goose";

    /** Makes the command that applies a number of small migrations to a store, as far as they are not. */
    @FunctionalInterface
    interface Up {
        Command command(Place place, int count);
    }

    /** Gander, Flyway, and goose where it is installed. */
    static List<Peer> all(Workbench bench) {
        Gander gander = bench.gander();
        FlywayPeer flyway = bench.flyway(gander);
        MigrationFolders folders = bench.folders();
        List<Peer> peers = new ArrayList<>();
        peers.add(new Peer(GANDER, (place, count) -> gander.up(Start.TUNED, place, folders.goose(count))));
        peers.add(new Peer(FLYWAY, (place, count) -> flyway.up(Start.PLAIN, place, folders.flyway(count))));
        bench.settings()
                .goose()
                .ifPresent(program ->
                        peers.add(new Peer(GOOSE, (place, count) -> goose(program, place, folders.goose(count)))));
        return List.copyOf(peers);
    }

    private static Command goose(Path program, Place place, Path folder) {
        String dialect = place.target().equals(Place.SQLITE) ? "sqlite3" : place.target();
        return Command.of(program.toString(), "-dir", folder.toString(), dialect, place.gooseUrl(), "up");
    }
}

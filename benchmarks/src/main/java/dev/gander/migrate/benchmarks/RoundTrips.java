package dev.gander.migrate.benchmarks;

import dev.gander.migrate.benchmarks.Place.Access;
import dev.gander.migrate.devstores.DevPostgres;
import dev.gander.migrate.testkit.server.CountingProxy;
import java.util.Locale;
import java.util.Optional;

/** How often a program waits for Postgres: exact figures, the same on every machine. */
final class RoundTrips implements Benchmark {

    private static final int FEW = 10;
    private static final int MANY = 110;

    @Override
    public String name() {
        return "round-trips";
    }

    @Override
    public String title() {
        return "Round trips to Postgres, those of connecting included; per migration from " + FEW + " and " + MANY
                + " migrations";
    }

    @Override
    public void run(Workbench bench) {
        Table table = new Table("program", "connection", "nothing to do", "target", "per migration", "target");
        count(bench, bench.postgres(), Access.TRUST, table);
        Optional<DevPostgres> secured = SecuredPostgres.start(bench.scratch("secured"));
        if (secured.isPresent()) {
            try (DevPostgres server = secured.get()) {
                count(bench, server, Access.SCRAM_OVER_TLS, table);
            }
        } else {
            bench.print("No openssl to make a certificate with: SCRAM over TLS is not measured.");
        }
        bench.print(table);
    }

    private static void count(Workbench bench, DevPostgres server, Access access, Table table) {
        for (Peer peer : Peer.all(bench)) {
            try (CountingProxy line = CountingProxy.to("127.0.0.1", server.port())) {
                Counted counted = new Counted(bench, server, line, access);
                long few = counted.roundTrips(peer, FEW);
                long nothing = counted.again(peer, FEW);
                long many = counted.roundTrips(peer, MANY);
                double each = (many - few) / (double) (MANY - FEW);
                boolean hasTarget = peer.name().equals(Peer.GANDER);
                table.row(
                        peer.name(),
                        access == Access.TRUST ? "trust, no TLS" : "SCRAM over TLS",
                        String.valueOf(nothing),
                        hasTarget && access == Access.TRUST ? "5" : "-",
                        String.format(Locale.ROOT, "%.2f", each),
                        hasTarget ? "1.5" : "-");
            }
        }
    }

    /** One server behind one line. */
    private record Counted(Workbench bench, DevPostgres server, CountingProxy line, Access access) {

        /** Of a run on an empty database. */
        long roundTrips(Peer peer, int count) {
            String database = "trips_" + peer.name();
            server.dropDatabase(database);
            server.createDatabase(database);
            return again(peer, count);
        }

        /** Of a run on the database as it is. */
        long again(Peer peer, int count) {
            Place far = Place.postgres(line.port(), "trips_" + peer.name(), access);
            long before = line.roundTrips();
            bench.stopwatch().time(peer.up().command(far, count));
            return line.roundTrips() - before;
        }
    }
}

package dev.gander.migrate.redis;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.DeclaredDatastore;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.model.Seed;
import dev.gander.migrate.model.SeedResult;
import dev.gander.migrate.redis.KeyspaceReport.Extent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import redis.clients.jedis.Jedis;

/**
 * The declared keyspace of a service on a Redis, version 5 or later, alone or as a cluster.
 *
 * <p>The address is {@code redis://} or {@code rediss://}, or {@code host:port}; user, password and database also come from
 * {@code REDIS_USERNAME}, {@code REDIS_PASSWORD} and {@code REDIS_DB}. Immutable; each call opens its own connections.
 */
public final class RedisKeyspace implements DeclaredDatastore {

    private final Keyspace keyspace;
    private final RedisAddress address;
    private final RedisConnections connections;
    private final RedisFailures failures;
    private final InstantSource clock;

    private RedisKeyspace(DatastoreSettings settings, Keyspace keyspace, InstantSource clock) {
        this.keyspace = keyspace;
        this.address = RedisAddress.of(settings);
        this.connections = new RedisConnections(address);
        this.failures = new RedisFailures(settings.target(), address);
        this.clock = clock;
    }

    /**
     * The keyspace of a target.
     *
     * @throws dev.gander.migrate.error.UsageException when the address cannot be understood
     */
    public static RedisKeyspace of(DatastoreSettings settings, Keyspace keyspace) {
        return new RedisKeyspace(settings, keyspace, InstantSource.system());
    }

    /**
     * Holds live keys against the declaration. Walks every server that holds keys, one after the other; a bounded check
     * looks at as many keys of each as of the others. Writes nothing, and its memory does not grow with the number of keys.
     *
     * @throws dev.gander.migrate.error.DatastoreUnreachableException when a server does not answer
     */
    public KeyspaceReport check(CheckOptions options) {
        return check(options, progress -> {});
    }

    /**
     * The same, telling how far it has come: at the beginning of each server's walk, and after each page of keys.
     *
     * @param listener is called by this thread
     */
    public KeyspaceReport check(CheckOptions options, Consumer<CheckProgress> listener) {
        return failures.translated(() -> {
            List<RedisNodes.Node> nodes = nodes().all();
            KeyJudge judge = new KeyJudge(keyspace);
            Tallies tallies = new Tallies();
            Pace pace = new Pace(options.keysPerSecond(), System::nanoTime);
            long most = options.mostOfEach(nodes.size());
            long walked = 0;
            boolean complete = true;
            for (int number = 1; number <= nodes.size(); number++) {
                int position = number;
                try (Jedis server = connections.open(nodes.get(number - 1).server())) {
                    KeyScan scan = new KeyScan(server, pace);
                    long expected = Math.min(most, scan.size(address.database()));
                    KeyScan.Walked walk = scan.walk(
                            most,
                            walked,
                            key -> judge.judge(key).forEach(found -> tallies.add(found, key.name())),
                            done -> listener.accept(new CheckProgress(position, nodes.size(), expected, done)));
                    walked += walk.keys();
                    complete &= walk.complete();
                }
            }
            return new KeyspaceReport(
                    keyspace.sharing(), walked, complete ? Extent.ALL : Extent.SAMPLE, nodes.size(), tallies.list());
        });
    }

    @Override
    public List<Seed> seeds() {
        return each(keyspace.seeds(), StreamSeeds::look);
    }

    @Override
    public List<SeedResult> seed(Attempt attempt) {
        return each(keyspace.seeds(), (server, seed) -> made(seed, server.make(seed, attempt, clock.instant())));
    }

    private SeedResult made(StreamSeed seed, String outcome) {
        if (outcome.equals(Seed.State.WRONG_TYPE.id())) {
            throw new DatastoreRefusedException(
                    failures.target() + ": " + seed.key() + " at " + address
                            + " is not a stream, as it is declared to be",
                    "Nothing was overwritten. Find out who writes it, remove or rename it, and seed again.");
        }
        return new SeedResult(seed.key(), ValueType.STREAM.word(), StreamSeeds.outcome(outcome));
    }

    @Override
    public List<SeedResult> unseed() {
        List<StreamSeed> lastFirst = new ArrayList<>(keyspace.seeds());
        Collections.reverse(lastFirst);
        return each(lastFirst, StreamSeeds::remove);
    }

    /** Does something for each seed on the server that holds it. */
    private <T> List<T> each(List<StreamSeed> seeds, BiFunction<StreamSeeds, StreamSeed, T> act) {
        return failures.translated(() -> {
            RedisNodes nodes = nodes();
            List<T> results = new ArrayList<>();
            for (StreamSeed seed : seeds) {
                try (Jedis server = connections.open(nodes.of(seed.key()))) {
                    results.add(act.apply(new StreamSeeds(server, keyspace.service()), seed));
                }
            }
            return results;
        });
    }

    private RedisNodes nodes() {
        try (Jedis server = connections.open()) {
            return RedisNodes.of(server, address.server());
        }
    }

    @Override
    public String toString() {
        return "redis " + address;
    }
}

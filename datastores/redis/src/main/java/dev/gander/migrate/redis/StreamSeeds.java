package dev.gander.migrate.redis;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.model.Seed;
import dev.gander.migrate.model.SeedResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.resps.StreamGroupInfo;

/** Streams that are seeded: how they stand, how they are made, and how they are removed. */
final class StreamSeeds {

    private static final String STREAM = ValueType.STREAM.word();

    private final Jedis server;
    private final String service;

    /**
     * @param server the one that holds the keys
     * @param service whose seeds
     */
    StreamSeeds(Jedis server, String service) {
        this.server = server;
        this.service = service;
    }

    Seed look(StreamSeed seed) {
        return new Seed(seed.key(), STREAM, state(seed));
    }

    private Seed.State state(StreamSeed seed) {
        String type = server.type(seed.key());
        if (type.equals("none")) {
            return Seed.State.ABSENT;
        }
        if (!type.equals(STREAM)) {
            return Seed.State.WRONG_TYPE;
        }
        Set<String> groups = server.xinfoGroups(seed.key()).stream()
                .map(StreamGroupInfo::getName)
                .collect(Collectors.toSet());
        if (!groups.containsAll(seed.groups())) {
            return Seed.State.ABSENT;
        }
        return server.exists(record(seed)) ? Seed.State.SEEDED : Seed.State.PRESENT;
    }

    /** What became of it; the script's word, which is {@code wrong-type} when something else has its name. */
    String make(StreamSeed seed, Attempt attempt, Instant now) {
        List<String> words = new ArrayList<>(List.of(attempt.actor() + "@" + attempt.host(), now.toString()));
        words.addAll(seed.groups());
        return run(LuaScripts.SEED, seed, words);
    }

    SeedResult remove(StreamSeed seed) {
        String outcome = run(LuaScripts.UNSEED, seed, List.of());
        return new SeedResult(seed.key(), STREAM, outcome(outcome));
    }

    static SeedResult.Outcome outcome(String word) {
        for (SeedResult.Outcome outcome : SeedResult.Outcome.values()) {
            if (outcome.id().equals(word)) {
                return outcome;
            }
        }
        throw new IllegalStateException("The script answered " + word);
    }

    private String run(LuaScripts script, StreamSeed seed, List<String> words) {
        return (String) server.eval(script.text(), List.of(seed.key(), record(seed)), words);
    }

    private String record(StreamSeed seed) {
        return SeedRecords.name(service, seed.key());
    }
}

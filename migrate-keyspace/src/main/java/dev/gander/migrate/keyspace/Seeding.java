package dev.gander.migrate.keyspace;

import dev.gander.migrate.cli.command.Call;
import dev.gander.migrate.cli.render.AddedResult;
import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.model.SeedResult;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.redis.RedisKeyspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code keyspace seed}: what {@code up} does to the Redis targets, and to these alone. */
final class Seeding {

    private final Call call;

    Seeding(Call call) {
        this.call = call;
    }

    ExitCode run() {
        Attempt attempt = Attempt.by(
                call.surroundings().operator().account(),
                call.surroundings().operator().host(),
                call.version());
        Map<TargetDefinition, Optional<RedisKeyspace>> keyspaces = Targets.keyspaces(call);
        StringBuilder text = new StringBuilder();
        List<Map<String, Object>> documents = new ArrayList<>();
        keyspaces.forEach((target, keyspace) -> {
            Optional<List<SeedResult>> results = keyspace.map(found -> found.seed(attempt));
            text.append(text(target, results));
            documents.add(document(target, results));
        });
        call.results().added(new AddedResult(text.toString(), Map.of("targets", documents)));
        return ExitCode.DONE;
    }

    private static String text(TargetDefinition target, Optional<List<SeedResult>> results) {
        if (results.isEmpty()) {
            return Targets.notConfigured(target);
        }
        StringBuilder text = new StringBuilder(
                target.name() + ": " + (results.get().isEmpty() ? "nothing to seed" : "seeds") + "\n");
        for (SeedResult result : results.get()) {
            text.append("  ").append(result.outcome().id()).append(' ');
            text.append(result.type()).append(' ').append(result.name()).append('\n');
        }
        return text.toString();
    }

    private static Map<String, Object> document(TargetDefinition target, Optional<List<SeedResult>> results) {
        Map<String, Object> document = Targets.names(target);
        document.put("configured", results.isPresent());
        List<Map<String, Object>> seeds = new ArrayList<>();
        for (SeedResult result : results.orElse(List.of())) {
            Map<String, Object> seed = new LinkedHashMap<>();
            seed.put("name", result.name());
            seed.put("type", result.type());
            seed.put("outcome", result.outcome().id());
            seeds.add(seed);
        }
        document.put("seeds", seeds);
        return document;
    }
}

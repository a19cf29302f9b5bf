package dev.gander.migrate.keyspace;

import dev.gander.migrate.cli.command.Call;
import dev.gander.migrate.cli.command.DeclaredTargets;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.redis.RedisKeyspace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What holds of targets whatever the action. */
final class Targets {

    private Targets() {}

    /**
     * The keyspace of each target that a call is about; empty where it is not configured. Every declaration is read whole; no
     * server is asked.
     */
    static Map<TargetDefinition, Optional<RedisKeyspace>> keyspaces(Call call) {
        DeclaredTargets targets = new DeclaredTargets(call);
        targets.demandAddresses();
        Map<TargetDefinition, Optional<RedisKeyspace>> keyspaces = new LinkedHashMap<>();
        for (TargetDefinition target : targets.chosen()) {
            keyspaces.put(
                    target,
                    targets.make(target, given -> RedisKeyspace.of(given, KeyspaceTarget.keyspace(target.name()))));
        }
        return keyspaces;
    }

    static String notConfigured(TargetDefinition target) {
        return target.name() + ": not configured (" + String.join(" or ", target.variables()) + ")\n";
    }

    /** The members that begin every object about a target. */
    static Map<String, Object> names(TargetDefinition target) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("service", target.name().service());
        members.put("target", target.name().target());
        members.put("kind", target.kind());
        return members;
    }
}

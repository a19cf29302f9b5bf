package dev.gander.migrate.arch.schema;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls, and references to methods, that send a statement or a command to a store. */
final class DriverCalls {

    /** Types, and the beginnings of the names of their methods that send something, also where a subtype has them. */
    private static final Map<String, Set<String>> SENDING = Map.of(
            "java.sql.Statement", Set.of("execute", "addBatch"),
            "java.sql.Connection", Set.of("prepare", "createStatement"),
            "org.springframework.jdbc.core.JdbcOperations", Set.of("execute", "update", "query", "batchUpdate", "call"),
            "org.springframework.jdbc.core.simple.JdbcClient", Set.of("sql"));

    private static final String NEO4J = "org.neo4j.driver";
    private static final Set<String> RUNNING = Set.of("run", "runAsync", "executableQuery");

    /** The interfaces of Jedis and Lettuce that have a method per command. */
    private static final PackageMatchers COMMANDS = PackageMatchers.of(
            "redis.clients.jedis.commands..",
            "io.lettuce.core.api.sync..",
            "io.lettuce.core.api.async..",
            "io.lettuce.core.api.reactive..");

    private static final Set<String> NO_COMMANDS =
            Set.of("<init> close create builder toString equals hashCode getPool isOpen".split(" "));

    private DriverCalls() {}

    /**
     * @param layers whose packages may talk to stores, as ArchUnit writes packages
     */
    static List<String> violationsIn(JavaClass type, List<String> layers) {
        if (PackageMatchers.of(layers).test(type.getPackageName())) {
            return List.of();
        }
        return type.getAccessesFromSelf().stream()
                .filter(DriverCalls::reachesStore)
                .map(access -> "A store reached outside of its layers: " + access.getDescription())
                .toList();
    }

    private static boolean reachesStore(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String method = access.getTarget().getName();
        if (owner.getPackageName().startsWith(NEO4J) && RUNNING.contains(method)) {
            return true;
        }
        boolean sending = SENDING.entrySet().stream()
                .anyMatch(type -> owner.isAssignableTo(type.getKey())
                        && type.getValue().stream().anyMatch(method::startsWith));
        return sending || isCommand(owner) && !NO_COMMANDS.contains(method);
    }

    private static boolean isCommand(JavaClass owner) {
        return COMMANDS.test(owner.getPackageName())
                || owner.getAllRawInterfaces().stream().anyMatch(type -> COMMANDS.test(type.getPackageName()));
    }
}

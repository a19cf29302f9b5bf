package dev.gander.migrate.devstores;

import dev.gander.migrate.devstores.ServiceTarget.Need;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The stores of one embedded run, and the variables that lead a command to them. */
final class EmbeddedStores implements AutoCloseable {

    /** How the stores of each product are started, in this order. */
    private static final Map<String, BiFunction<List<ServiceTarget>, Path, EmbeddedStore>> KINDS = kinds();

    private final Deque<EmbeddedStore> stores = new ArrayDeque<>();

    private EmbeddedStores() {}

    private static Map<String, BiFunction<List<ServiceTarget>, Path, EmbeddedStore>> kinds() {
        Map<String, BiFunction<List<ServiceTarget>, Path, EmbeddedStore>> kinds = new LinkedHashMap<>();
        kinds.put(EmbeddedSqlite.KIND, EmbeddedSqlite::start);
        kinds.put(EmbeddedPostgres.KIND, EmbeddedPostgres::start);
        kinds.put(EmbeddedRedis.KIND, EmbeddedRedis::start);
        return kinds;
    }

    /**
     * Starts what the targets need. Optional targets stay unconfigured, but for those on Redis: these are optional because a
     * service goes on without its cache, not because the store takes something that may be missing here.
     */
    static EmbeddedStores start(List<ServiceTarget> targets, Path folder) {
        List<ServiceTarget> served = served(targets);
        served.forEach(EmbeddedStores::refuseUnknownKind);
        EmbeddedStores started = new EmbeddedStores();
        try {
            KINDS.forEach((kind, start) -> {
                List<ServiceTarget> ofKind = of(served, kind);
                if (!ofKind.isEmpty()) {
                    started.stores.push(start.apply(ofKind, folder));
                }
            });
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** Whether one of the targets needs a server. */
    static boolean needServer(List<ServiceTarget> targets) {
        return served(targets).stream().anyMatch(target -> !target.kind().equals(EmbeddedSqlite.KIND));
    }

    /** Where servers are unpacked. */
    static Path binaries(Path folder) {
        return folder.resolve("binaries");
    }

    private static List<ServiceTarget> served(List<ServiceTarget> targets) {
        return targets.stream()
                .filter(target ->
                        target.need() == Need.REQUIRED || target.kind().equals(EmbeddedRedis.KIND))
                .toList();
    }

    private static List<ServiceTarget> of(List<ServiceTarget> targets, String kind) {
        return targets.stream().filter(target -> target.kind().equals(kind)).toList();
    }

    private static void refuseUnknownKind(ServiceTarget target) {
        if (!KINDS.containsKey(target.kind())) {
            throw new DevStoreException("There is no embedded store for " + target.service() + "/" + target.name()
                    + ", which needs " + target.kind() + ". Set " + target.variable()
                    + " and run without --embedded.");
        }
    }

    /** The first variable of each target that has a store, with the store's address. */
    Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        stores.forEach(store -> variables.putAll(store.variables()));
        return variables;
    }

    /** Stops all, the last one first; what fails to stop keeps no other from being stopped. */
    @Override
    public void close() {
        List<RuntimeException> failures = new ArrayList<>();
        while (!stores.isEmpty()) {
            try {
                stores.pop().close();
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.remove(0);
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }
}

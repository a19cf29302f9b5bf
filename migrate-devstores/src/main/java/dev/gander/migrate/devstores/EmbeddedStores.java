package dev.gander.migrate.devstores;

import dev.gander.migrate.devstores.ServiceTarget.Need;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The stores of one embedded run, and the variables that lead a command to them. */
final class EmbeddedStores implements AutoCloseable {

    /** How the stores of each product are started. */
    private static final Map<String, BiFunction<List<ServiceTarget>, Path, EmbeddedStore>> KINDS = kinds();

    /** How those are started that a command has for itself; SQLite needs none. */
    private static final Map<String, BiFunction<List<ServiceTarget>, Path, EmbeddedStore>> SCRATCH_KINDS =
            Map.of(EmbeddedPostgres.KIND, ScratchPostgres::start, EmbeddedNeo4j.KIND, ScratchNeo4j::start);

    private final Deque<EmbeddedStore> stores;

    private EmbeddedStores(Deque<EmbeddedStore> stores) {
        this.stores = stores;
    }

    private static Map<String, BiFunction<List<ServiceTarget>, Path, EmbeddedStore>> kinds() {
        Map<String, BiFunction<List<ServiceTarget>, Path, EmbeddedStore>> kinds = new LinkedHashMap<>();
        kinds.put(EmbeddedSqlite.KIND, EmbeddedSqlite::start);
        kinds.put(EmbeddedPostgres.KIND, EmbeddedPostgres::start);
        kinds.put(EmbeddedNeo4j.KIND, EmbeddedNeo4j::start);
        kinds.put(EmbeddedRedis.KIND, EmbeddedRedis::start);
        return kinds;
    }

    /**
     * Starts what the targets need, the servers side by side. An optional target on Postgres stays unconfigured, because its
     * store takes an extension that is missing here. Others are optional because a service goes on without them.
     */
    static EmbeddedStores start(StoresWanted wanted, List<ServiceTarget> targets, Path folder)
            throws InterruptedException {
        List<ServiceTarget> served = served(targets);
        served.forEach(EmbeddedStores::refuseUnknownKind);
        List<Supplier<EmbeddedStore>> starts = new ArrayList<>();
        kinds(wanted).forEach((kind, start) -> {
            List<ServiceTarget> ofKind = of(served, kind);
            if (!ofKind.isEmpty()) {
                starts.add(() -> start.apply(ofKind, folder));
            }
        });
        return new EmbeddedStores(SideBySide.start(starts));
    }

    private static Map<String, BiFunction<List<ServiceTarget>, Path, EmbeddedStore>> kinds(StoresWanted wanted) {
        if (wanted == StoresWanted.LIVE) {
            return KINDS;
        }
        if (wanted == StoresWanted.SCRATCH) {
            return SCRATCH_KINDS;
        }
        Map<String, BiFunction<List<ServiceTarget>, Path, EmbeddedStore>> both = new LinkedHashMap<>(KINDS);
        both.put(EmbeddedPostgres.KIND, EmbeddedPostgres::startWithScratch);
        return both;
    }

    /** The variables that lead to a place for scratch stores. */
    static Map<String, String> scratchVariables(List<ServiceTarget> targets, String address) {
        Map<String, String> variables = new TreeMap<>();
        targets.forEach(target -> target.scratchVariable().ifPresent(variable -> variables.put(variable, address)));
        return variables;
    }

    /** Where the data of scratch stores lies while their command runs. */
    static Path scratch(Path folder) {
        return folder.resolve("scratch");
    }

    /** Whether one of the targets needs a server that is unpacked before its first start. */
    static boolean needUnpackedServer(StoresWanted wanted, List<ServiceTarget> targets) {
        return served(targets).stream()
                .map(ServiceTarget::kind)
                .filter(kinds(wanted)::containsKey)
                .anyMatch(kind -> kind.equals(EmbeddedPostgres.KIND) || kind.equals(EmbeddedRedis.KIND));
    }

    /** Where servers are unpacked. */
    static Path binaries(Path folder) {
        return folder.resolve("binaries");
    }

    private static List<ServiceTarget> served(List<ServiceTarget> targets) {
        return targets.stream()
                .filter(target ->
                        target.need() == Need.REQUIRED || !target.kind().equals(EmbeddedPostgres.KIND))
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

    /** Stops all; what fails to stop keeps no other from being stopped. */
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

package dev.gander.migrate.testkit.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * What starts when the first test asks for it, serves all tests of the JVM and ends with the last one: servers, and the
 * templates on them. Tests may ask side by side; each thing is made once.
 */
final class SharedServers {

    private static final Namespace NAMESPACE = Namespace.create(SharedServers.class);

    private SharedServers() {}

    /** Numbers of processes that were started on purpose to outlive a test. */
    private record Lasting(Set<Long> processes) {}

    /** Finds what is there under a key, or makes it. */
    static <T extends AutoCloseable> T find(ExtensionContext context, String key, Class<T> type, Supplier<T> start) {
        return store(context).computeIfAbsent(key, name -> started(context, start), type);
    }

    private static <T> T started(ExtensionContext context, Supplier<T> start) {
        Set<Long> before = LeftProcesses.running();
        try {
            return start.get();
        } finally {
            Set<Long> begun = LeftProcesses.running();
            begun.removeAll(before);
            lasting(context).addAll(begun);
        }
    }

    /** The processes of what {@link #find} has made. */
    static Set<Long> lasting(ExtensionContext context) {
        return store(context)
                .computeIfAbsent("lasting", name -> new Lasting(ConcurrentHashMap.newKeySet()), Lasting.class)
                .processes();
    }

    /** Of what only one test at a time may use: the right to it, which a test holds until it ends. */
    static Semaphore turns(ExtensionContext context, String key) {
        return store(context).computeIfAbsent("turns " + key, name -> new Semaphore(1, true), Semaphore.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }
}

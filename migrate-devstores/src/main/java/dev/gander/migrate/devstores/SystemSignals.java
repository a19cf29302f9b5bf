package dev.gander.migrate.devstores;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Signals of the operating system.
 *
 * <p>The JDK's only way to hear of one without ending is {@code sun.misc.Signal}, which javac warns about in a way that cannot be
 * switched off; hence the reflection. The class belongs to the exported package of module {@code jdk.unsupported}.
 */
final class SystemSignals {

    private SystemSignals() {}

    /** From now on runs the action, on a thread of the system's, instead of what the signal does by default. */
    static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler invocation = (proxy, method, arguments) -> {
                if (!method.getName().equals("handle")) {
                    return method.invoke(action, arguments);
                }
                action.run();
                return null;
            };
            Object listener = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, invocation);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
        } catch (ReflectiveOperationException e) {
            throw new DevStoreException("This Java runtime cannot listen for the signal " + name + ".", e);
        }
    }

    /** Sends a signal to another process; one that has ended meanwhile is no failure. */
    static void send(String name, long pid) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s \"$1\" \"$2\"", "kill", name, Long.toString(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new DevStoreException("Cannot send the signal " + name + " to process " + pid + ".", e);
        }
    }
}

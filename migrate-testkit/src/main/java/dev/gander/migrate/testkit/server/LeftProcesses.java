package dev.gander.migrate.testkit.server;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Finds the processes that a test has started and left running, such as a server. */
final class LeftProcesses {

    private final Set<Long> before;

    private LeftProcesses(Set<Long> before) {
        this.before = before;
    }

    /** From now on. */
    static LeftProcesses fromNowOn() {
        return new LeftProcesses(running());
    }

    /** The numbers of this JVM's child processes. */
    static Set<Long> running() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * What runs now and did not then, in words. Nothing when tests run side by side: then nobody can say whose it is.
     *
     * @param context of the test that is blamed
     */
    List<String> find(ExtensionContext context) {
        return isSideBySide(context)
                ? List.of()
                : ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .filter(child -> !before.contains(child.pid())
                                && !SharedServers.lasting(context).contains(child.pid()))
                        .map(LeftProcesses::words)
                        .toList();
    }

    private static boolean isSideBySide(ExtensionContext context) {
        return context.getExecutionMode() == ExecutionMode.CONCURRENT
                || context.getParent().map(LeftProcesses::isSideBySide).orElse(false);
    }

    private static String words(ProcessHandle child) {
        String command = child.info().command().orElse("of an unknown program");
        String arguments = String.join(" ", child.info().arguments().orElse(new String[0]));
        return "process " + child.pid() + ": " + Words.brief(command + " " + arguments);
    }
}

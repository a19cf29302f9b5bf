package dev.gander.migrate.devstores;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One command wrapped in embedded stores: lock, end what an earlier run left, start stores, run, stop stores. */
final class EmbeddedRun {

    static final int USAGE = 2;
    static final int LOCKED = 6;
    static final int NO_STORE = 7;

    private static final Duration LOCK_POLL = Duration.ofMillis(100);

    private final EmbeddedArguments arguments;
    private final Map<String, String> environment;
    private final SignalRelay signals;
    private final PrintStream diagnostics;
    private final StoresWanted wanted;

    EmbeddedRun(
            EmbeddedArguments arguments,
            Map<String, String> environment,
            SignalRelay signals,
            PrintStream diagnostics) {
        this.arguments = arguments;
        this.environment = environment;
        this.signals = signals;
        this.diagnostics = diagnostics;
        this.wanted = StoresWanted.by(arguments.arguments());
    }

    /** Runs the command and returns its exit code, or the code of what kept it from running. */
    int run() throws InterruptedException {
        Optional<FolderLock> lock = lock();
        if (lock.isEmpty()) {
            return LOCKED;
        }
        try (FolderLock held = lock.get()) {
            return runUnder(held);
        }
    }

    private int runUnder(FolderLock held) throws InterruptedException {
        ProcessRecord record = new ProcessRecord(held.folder().resolve("command"));
        endOrphan(record);
        List<ServiceTarget> targets = targets();
        announceFirstRun(targets);
        try (EmbeddedStores stores = EmbeddedStores.start(wanted, targets, arguments.folder())) {
            Map<String, String> clean = ConnectionVariables.removedFrom(environment, ConnectionVariables.of(targets));
            clean.putAll(stores.variables());
            return command(record, clean);
        }
    }

    private Optional<FolderLock> lock() throws InterruptedException {
        Path file = lockedFolder().resolve("lock");
        long deadline = System.nanoTime() + arguments.lockWait().toNanos();
        Optional<FolderLock> lock = FolderLock.tryAcquire(file);
        if (lock.isEmpty()) {
            diagnostics.println("The embedded stores in " + lockedFolder() + " are in use by " + FolderLock.holder(file)
                    + "; waiting up to " + arguments.lockWait().toSeconds() + " s.");
        }
        while (lock.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(LOCK_POLL.toMillis());
            lock = FolderLock.tryAcquire(file);
        }
        if (lock.isEmpty()) {
            diagnostics.println("Still in use by " + FolderLock.holder(file) + ". Run again when it has ended.");
        }
        return lock;
    }

    /** Scratch stores and those that keep their data have nothing in common, so neither waits for the other. */
    private Path lockedFolder() {
        return wanted == StoresWanted.SCRATCH ? EmbeddedStores.scratch(arguments.folder()) : arguments.folder();
    }

    private void endOrphan(ProcessRecord record) throws InterruptedException {
        Optional<ProcessHandle> orphan = record.orphan();
        if (orphan.isPresent()) {
            diagnostics.println("Ending process " + orphan.get().pid() + ", the command of a run that was killed.");
            ProcessRecord.end(orphan.get());
        }
        record.clear();
    }

    private List<ServiceTarget> targets() throws InterruptedException {
        List<String> words = new ArrayList<>(arguments.program());
        words.addAll(List.of("env", "--json"));
        if (wanted == StoresWanted.SCRATCH) {
            // A scratch store that nobody uses would take its time to start.
            StoresWanted.target(arguments.arguments()).ifPresent(target -> words.addAll(List.of("--target", target)));
        }
        ProcessBuilder builder = builder(words, ConnectionVariables.removedFrom(environment, Set.of()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            Process process = builder.start();
            String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new DevStoreException(
                        "The command did not say which stores it needs: `env --json` ended with exit" + " code "
                                + exitCode + ".");
            }
            return ServiceTargets.parse(json);
        } catch (IOException e) {
            throw new DevStoreException("Cannot run " + arguments.program().get(0) + ": " + e.getMessage(), e);
        }
    }

    /** The first start of a server takes seconds, because it is unpacked; silence would look like a fault. */
    private void announceFirstRun(List<ServiceTarget> targets) {
        if (EmbeddedStores.needUnpackedServer(wanted, targets)
                && Files.notExists(EmbeddedStores.binaries(arguments.folder()))) {
            diagnostics.println("Preparing embedded stores in " + arguments.folder() + " (first run only).");
        }
    }

    private int command(ProcessRecord record, Map<String, String> variables) throws InterruptedException {
        List<String> words = new ArrayList<>(arguments.program());
        words.addAll(arguments.arguments());
        Process process = signals.start(builder(words, variables).inheritIO());
        record.write(process.toHandle());
        int exitCode = process.waitFor();
        record.clear();
        return exitCode;
    }

    private static ProcessBuilder builder(List<String> words, Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().clear();
        builder.environment().putAll(variables);
        return builder;
    }
}

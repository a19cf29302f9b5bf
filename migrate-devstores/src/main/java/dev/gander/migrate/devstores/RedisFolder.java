package dev.gander.migrate.devstores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The data folder of one Redis: made, freed of what a killed run left, and configured. */
final class RedisFolder {

    /** Stops the server of a folder by its number, when the process of that number is still this very server. */
    private static final String STOP = """
            pid=$(cat "$1" 2>/dev/null) || exit 0
            words=$(tr '\\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" || ps -p "$pid" -o args=)
            case $words in *"$2"*) ;; *) exit 0 ;; esac
            kill -TERM "$pid" || exit 0
            tries=0
            while kill -0 "$pid" 2>/dev/null; do
                if grep -q '^State:.Z' "/proc/$pid/status" 2>/dev/null; then exit 0; fi
                tries=$((tries + 1))
                if [ $tries -gt 1200 ]; then exit 1; fi
                sleep 0.05
            done
            """;

    private final DevRedisSettings settings;
    private final Path folder;

    RedisFolder(DevRedisSettings settings) {
        this.settings = settings;
        this.folder = settings.dataFolder();
    }

    Path log() {
        return folder.resolve("server.log");
    }

    Path lock() {
        return folder.resolveSibling(folder.getFileName() + ".lock");
    }

    private Path configuration() {
        return folder.resolve("redis.conf");
    }

    private Path pidFile() {
        return folder.resolve("redis.pid");
    }

    /** Leaves a data folder on which no server runs. */
    void prepare() {
        try {
            Files.createDirectories(folder);
            if (process().isPresent()) {
                Program.run(stopWords());
            }
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new DevStoreException("Cannot prepare the data folder " + folder + ".", e);
        }
    }

    /** The server that runs on this folder. */
    Optional<ProcessHandle> process() {
        return number().flatMap(ProcessHandle::of).filter(Processes::runs).filter(this::isServer);
    }

    /** Whether a server was started here and has ended: only one that is stopped takes its number with it. */
    boolean hasFailed() {
        return number().isPresent() && process().isEmpty();
    }

    private Optional<Long> number() {
        try {
            return Optional.of(Long.valueOf(Files.readString(pidFile()).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** After a restart of the machine the number may belong to any program, and that one must not be stopped. */
    private boolean isServer(ProcessHandle process) {
        return process.info().arguments().stream()
                .flatMap(Arrays::stream)
                .anyMatch(configuration().toString()::equals);
    }

    void configure(int port) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("bind", "127.0.0.1");
        parameters.put("port", Integer.toString(port));
        parameters.put("dir", quoted(folder.toString()));
        parameters.put("logfile", quoted(log().toString()));
        parameters.put("pidfile", quoted(pidFile().toString()));
        // In a session of its own the terminal's Ctrl-C does not reach it.
        parameters.put("daemonize", "yes");
        // Its words, not a title, tell it from another server after a crash.
        parameters.put("set-proc-title", "no");
        parameters.put("save", "\"\"");
        parameters.put("appendonly", settings.durability() == Durability.DURABLE ? "yes" : "no");
        parameters.put("appendfsync", "always");
        settings.password().ifPresent(secret -> parameters.put("requirepass", quoted(secret)));
        parameters.putAll(settings.parameters());
        String text = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + " " + parameter.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            SecretFiles.write(configuration(), text);
        } catch (IOException e) {
            throw new DevStoreException("Cannot write the configuration in " + folder + ".", e);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    List<String> startWords() {
        return List.of(settings.binary().server().toString(), configuration().toString());
    }

    List<String> stopWords() {
        return List.of(
                "/bin/sh",
                "-c",
                STOP,
                "stop-redis",
                pidFile().toString(),
                configuration().toString());
    }

    /** The folder to remove when the server has stopped, empty when its data stays. */
    String toDelete() {
        return settings.afterStop() == AfterStop.DELETE ? folder.toString() : "";
    }
}

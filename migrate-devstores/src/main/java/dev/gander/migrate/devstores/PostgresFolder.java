package dev.gander.migrate.devstores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The data folder of one server: made, checked, freed of what a killed run left, and configured. */
final class PostgresFolder {

    private static final String OWN_CONFIGURATION = "gander.conf";

    private final DevPostgresSettings settings;
    private final Path folder;

    PostgresFolder(DevPostgresSettings settings) {
        this.settings = settings;
        this.folder = settings.dataFolder();
    }

    Path log() {
        return folder.resolve("server.log");
    }

    Path lock() {
        return folder.resolveSibling(folder.getFileName() + ".lock");
    }

    /** Leaves a data folder on which no server runs. */
    void prepare() {
        try {
            stopOrphan();
            if (Files.notExists(folder.resolve("PG_VERSION"))) {
                make();
            }
        } catch (IOException e) {
            throw new DevStoreException("Cannot prepare the data folder " + folder + ".", e);
        }
    }

    private void stopOrphan() throws IOException {
        var postmaster = Postmaster.of(folder);
        if (postmaster.isEmpty()) {
            return;
        }
        if (postmaster.get().isServer()) {
            Program.run(stopWords());
        } else {
            // The number was given to another program since; the server itself would take that for a running server.
            Files.delete(folder.resolve("postmaster.pid"));
        }
    }

    /** Makes the folder under another name first: initdb, killed half way, leaves one that looks finished. */
    private void make() throws IOException {
        Path draft = folder.resolveSibling(folder.getFileName() + ".draft");
        Path passwordFile = folder.resolveSibling(folder.getFileName() + ".password");
        Folders.delete(draft);
        Files.createDirectories(folder.getParent());
        try {
            List<String> words = new ArrayList<>(List.of(
                    settings.binaries().initdb().toString(),
                    "--pgdata=" + draft,
                    "--username=" + DevPostgres.SUPERUSER,
                    "--encoding=UTF8",
                    "--no-locale",
                    "--auth=" + (settings.password().isPresent() ? "scram-sha-256" : "trust")));
            if (settings.password().isPresent()) {
                Files.writeString(passwordFile, settings.password().get());
                words.add("--pwfile=" + passwordFile);
            }
            if (settings.durability() == Durability.FAST) {
                words.add("--no-sync");
            }
            Program.run(words);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(
                draft.resolve("postgresql.conf"),
                "\ninclude_if_exists = '" + OWN_CONFIGURATION + "'\n",
                StandardOpenOption.APPEND);
        Files.move(draft, folder);
    }

    void configure(int port) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("listen_addresses", "127.0.0.1");
        parameters.put("port", Integer.toString(port));
        // A socket's path is limited to about 100 bytes, so a deep folder could not hold one.
        parameters.put("unix_socket_directories", "");
        parameters.put("timezone", "UTC");
        parameters.put("log_timezone", "UTC");
        parameters.put("shared_buffers", "32MB");
        if (settings.durability() == Durability.FAST) {
            parameters.put("fsync", "off");
            parameters.put("synchronous_commit", "off");
            parameters.put("full_page_writes", "off");
        }
        parameters.putAll(settings.parameters());
        String text = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + " = '" + parameter.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(folder.resolve(OWN_CONFIGURATION), text);
        } catch (IOException e) {
            throw new DevStoreException("Cannot write the configuration in " + folder + ".", e);
        }
    }

    /**
     * Starts the server. {@code pg_ctl} does so through a shell and puts its paths between double quotes as they are, so
     * they are relative here; the server's own words get the folder again, for those who look whose server it is.
     */
    void start() {
        Program.runIn(
                folder,
                List.of(
                        settings.binaries().pgCtl().toString(),
                        "start",
                        "--wait",
                        "--timeout=60",
                        "--silent",
                        "--pgdata=.",
                        "--log=" + folder.relativize(log()),
                        "--options=-D '" + folder.toString().replace("'", "'\\''") + "'"));
    }

    List<String> stopWords() {
        // Only data that nobody will read again may be left without a checkpoint.
        String mode = settings.durability() == Durability.FAST ? "immediate" : "fast";
        return List.of(
                settings.binaries().pgCtl().toString(),
                "stop",
                "--wait",
                "--timeout=60",
                "--silent",
                "--mode=" + mode,
                "--pgdata=" + folder);
    }

    /** The folder to remove when the server has stopped, empty when its data stays. */
    String toDelete() {
        return settings.afterStop() == AfterStop.DELETE ? folder.toString() : "";
    }
}

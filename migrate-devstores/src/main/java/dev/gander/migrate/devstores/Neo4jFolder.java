package dev.gander.migrate.devstores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** The data folder of one server: made, freed of what a killed run left, with the password beside the data. */
final class Neo4jFolder {

    private static final Duration ORPHAN_GRACE = Duration.ofSeconds(10);
    private static final int PASSWORD_BYTES = 16;

    private final DevNeo4jSettings settings;
    private final Path folder;
    private final ProcessRecord record;

    Neo4jFolder(DevNeo4jSettings settings) {
        this.settings = settings;
        this.folder = settings.dataFolder();
        this.record = new ProcessRecord(folder.resolve("process"));
    }

    Path log() {
        return folder.resolve("server.log");
    }

    Path lock() {
        return folder.resolveSibling(folder.getFileName() + ".lock");
    }

    ProcessRecord record() {
        return record;
    }

    /** Leaves a folder on which no server runs, and returns the password of the server's user. */
    String prepare() {
        try {
            Files.createDirectories(folder);
            endOrphan();
            return password();
        } catch (IOException e) {
            throw new DevStoreException("Cannot prepare the data folder " + folder + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevStoreException("Interrupted while waiting for an earlier server to end.", e);
        }
    }

    /** The server of a killed program is already on its way out, because its input has ended. */
    private void endOrphan() throws InterruptedException {
        Optional<ProcessHandle> orphan = record.orphan();
        if (orphan.isPresent() && !Processes.ends(orphan.get(), ORPHAN_GRACE)) {
            Neo4jProcess.kill(orphan.get());
            Processes.ends(orphan.get(), ORPHAN_GRACE);
        }
        record.clear();
    }

    private String password() throws IOException {
        Path file = folder.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        Path draft = folder.resolve("password.draft");
        SecretFiles.write(draft, password + "\n");
        Files.move(draft, file);
        return password;
    }

    /** The folder to remove when the server has stopped, empty when its data stays. */
    String toDelete() {
        return settings.afterStop() == AfterStop.DELETE ? folder.toString() : "";
    }

    /** Removes what a server that was killed could not remove, when its data shall not stay. */
    void leave() {
        if (settings.afterStop() == AfterStop.KEEP) {
            record.clear();
            return;
        }
        try {
            Folders.delete(folder);
            Files.deleteIfExists(lock());
        } catch (IOException e) {
            throw new DevStoreException("Cannot delete the data folder " + folder + ".", e);
        }
    }
}

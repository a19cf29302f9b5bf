package dev.gander.services.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell that has a small file system of its own at one folder, and no right to pass over the modes of files. The file
 * system is seen by that shell and its children alone and goes with it.
 */
final class SmallDisk {

    private static final String MOUNT =
            "mount --make-rprivate / && mount -t tmpfs -o size=256k none \"$DISK\" || exit 99\n";

    /** Root writes where modes forbid it, unless it gives that right away. */
    private static final String[] WITHOUT_POWER = {
        "setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-dac_override,-dac_read_search"
    };

    private final Path folder;

    SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Whether this machine lets a process have a file system of its own. */
    static boolean isPossible() {
        try {
            return new SmallDisk(Path.of("/mnt")).run("exit 7\n").exitCode() == 7;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /**
     * Runs a script.
     *
     * @param script for {@code sh}; {@code $DISK} is the folder, {@code migrate} calls the program
     */
    Program.Ended run(String script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(MOUNT + migrate() + script));
        builder.environment().put("DISK", folder.toString());
        builder.environment()
                .put("EXTRACT_SQLITE_URL", folder.resolve("store.db").toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Program.Ended(process.waitFor(), said, said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static List<String> command(String script) {
        List<String> command = new ArrayList<>(List.of("unshare", "--mount", "--map-root-user"));
        if (System.getProperty("user.name").equals("root")) {
            command.remove("--map-root-user");
            command.addAll(List.of(WITHOUT_POWER));
        }
        command.addAll(List.of("sh", "-c", script));
        return command;
    }

    private String migrate() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return "migrate() { '" + java + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path") + "' "
                + ExtractMigrations.class.getName() + " \"$@\" --target sqlite; echo \"exit $?\"; }\n";
    }
}

package dev.gander.migrate.devstores;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The machine as the archives name it, and who runs on it: the one class that asks the runtime for these.
 *
 * @param system {@code linux} or {@code darwin}
 * @param architecture {@code x86_64} or {@code arm_64}
 * @param user the name of the user
 */
record Platform(String system, String architecture, String user) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), System.getProperty("user.name"));
    }

    /** The folder above the {@code bin/java} that this program runs on. */
    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    static Platform of(String osName, String osArch, String user) {
        String name = osName.toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "darwin" : name.replace(' ', '_');
        String architecture = osArch.equals("aarch64") || osArch.equals("arm64") ? "arm_64" : "x86_64";
        return new Platform(system, architecture, user);
    }

    /** Where programs of this user keep what they can make again. */
    static Path userCache() {
        return Path.of(System.getProperty("user.home"), ".cache", "gander");
    }

    String postgresArchive() {
        return "postgres-" + system + "-" + architecture + ".txz";
    }

    /** The resource of {@code com.github.codemonstur:embedded-redis} that runs here. */
    String redisServer() {
        boolean arm = architecture.equals("arm_64");
        String version = system.equals("linux") && arm ? "6.2.7" : "6.2.6-v5";
        return "redis-server-" + version + "-" + system + "-" + (arm ? "arm64" : "amd64");
    }

    boolean isRunByRoot() {
        return user.equals("root");
    }
}

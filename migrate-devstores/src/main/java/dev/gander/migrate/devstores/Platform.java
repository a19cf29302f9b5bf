package dev.gander.migrate.devstores;

import java.util.Locale;

/**
 * The machine as the archives name it.
 *
 * @param system {@code linux} or {@code darwin}
 * @param architecture {@code x86_64} or {@code arm_64}
 */
record Platform(String system, String architecture) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "darwin" : name.replace(' ', '_');
        String architecture = osArch.equals("aarch64") || osArch.equals("arm64") ? "arm_64" : "x86_64";
        return new Platform(system, architecture);
    }

    String postgresArchive() {
        return "postgres-" + system + "-" + architecture + ".txz";
    }
}

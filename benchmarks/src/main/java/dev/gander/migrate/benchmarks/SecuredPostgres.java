package dev.gander.migrate.benchmarks;

import dev.gander.migrate.benchmarks.Place.Access;
import dev.gander.migrate.devstores.DevPostgres;
import dev.gander.migrate.devstores.DevPostgresSettings;
import dev.gander.migrate.devstores.PostgresBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Starts a server that asks for a password and offers TLS, with a certificate made for this run. */
final class SecuredPostgres {

    private SecuredPostgres() {}

    /** Empty when there is no {@code openssl} to make a certificate with. */
    static Optional<DevPostgres> start(Path folder) {
        Path key = folder.resolve("server.key");
        Path certificate = folder.resolve("server.crt");
        if (!madeCertificate(folder, key, certificate)) {
            return Optional.empty();
        }
        PostgresBinaries binaries = PostgresBinaries.fromClassPath(folder.resolve("../postgres"));
        return Optional.of(DevPostgres.start(DevPostgresSettings.throwaway(binaries, folder.resolve("data"))
                .withPassword(Access.PASSWORD)
                .withParameter("ssl", "on")
                .withParameter("ssl_key_file", key.toString())
                .withParameter("ssl_cert_file", certificate.toString())));
    }

    private static boolean madeCertificate(Path folder, Path key, Path certificate) {
        try {
            Files.createDirectories(folder);
            Process openssl = new ProcessBuilder(
                            "openssl",
                            "req",
                            "-x509",
                            "-newkey",
                            "rsa:2048",
                            "-nodes",
                            "-days",
                            "1",
                            "-subj",
                            "/CN=127.0.0.1",
                            "-keyout",
                            key.toString(),
                            "-out",
                            certificate.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("openssl.log").toFile())
                    .start();
            return openssl.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while making a certificate", e);
        }
    }
}

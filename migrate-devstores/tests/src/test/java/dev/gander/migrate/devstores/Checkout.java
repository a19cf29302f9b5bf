package dev.gander.migrate.devstores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A small checkout with the real launcher in it. Its Maven only makes the files that a build makes, and its Java only prints its
 * words, so that a test sees what the launcher asks of them.
 */
final class Checkout {

    /** What a launch printed and how it ended. */
    record Result(int exitCode, String output, String diagnostics) {}

    private static final String MAVEN = """
            #!/bin/sh
            set -e
            tools=$(dirname "$0")
            echo "$@" >>"$tools/mvn.log"
            if [ -e "$tools/broken" ]; then echo "the compiler complains"; exit 1; fi
            root=$(dirname "$(echo "$*" | sed 's/.* -f \\([^ ].*pom.xml\\) -pl.*/\\1/')")
            modules=$(echo "$*" | sed 's/.* -pl \\([^ ]*\\) .*/\\1/; s/,/ /g')
            if [ "$modules" = estate ]; then modules='services/shop estate'; fi
            case $modules in *migrate-devstores*) modules="neo4j-server $modules" ;; esac
            for module in $modules; do
                content=$(mktemp -d "$tools/content.XXXXXX")
                mkdir -p "$root/$module/target" "$content/migrations"
                if [ -d "$root/$module/migrations" ]; then cp -R "$root/$module/migrations" "$content/migrations/shop"; fi
                "$JAVA_HOME/bin/jar" --create --file "$root/$module/target/own.jar" -C "$content" .
                touch "$tools/sqlite-jdbc-1.2.jar"
                printf "%s" "$tools/sqlite-jdbc-1.2.jar" >"$root/$module/target/classpath"
            done
            """;

    private final Path root;
    private final Path tools;
    private final Path jdk;

    private Checkout(Path parent) {
        this.root = parent.resolve("a $HOME check-out's \"`copy`\"");
        this.tools = parent.resolve("tools");
        this.jdk = parent.resolve("jdk");
    }

    static Checkout in(Path parent) throws IOException {
        Checkout checkout = new Checkout(parent);
        checkout.copyLauncher();
        checkout.writeSources();
        checkout.writeJdk("17.0.1");
        checkout.script(checkout.tools.resolve("mvn"), MAVEN);
        return checkout;
    }

    private void copyLauncher() throws IOException {
        Files.createDirectories(root.resolve("services/packaging"));
        for (String file :
                List.of("Makefile", "migrate", "services/packaging/checkout.sh", "services/packaging/java.sh")) {
            Files.copy(Path.of("../..").resolve(file), root.resolve(file));
        }
    }

    private void writeSources() throws IOException {
        for (String folder : List.of(
                "migrate-core",
                "migrate-program",
                "migrate-startup",
                "migrate-cli",
                "datastores/sqlite",
                "migrate-devstores",
                "services")) {
            write(folder + "/pom.xml", "<project/>");
        }
        write("pom.xml", "<project/>");
        write("services/shop/pom.xml", "<project>\n    <migrate.main>shop.Main</migrate.main>\n</project>");
        write("estate/pom.xml", "<project>\n    <migrate.main>estate.Main</migrate.main>\n</project>");
        write("services/shop/src/main/java/Main.java", "class Main {}");
        write("services/shop/migrations/sqlite/0001_initial.sql", "-- +goose Up");
        write("datastores/sqlite/src/main/java/Store.java", "class Store {}");
        write("migrate-devstores/src/main/java/Embedded.java", "class Embedded {}");
    }

    void writeJdk(String version) throws IOException {
        script(jdk.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\necho \"checkout: $MIGRATE_CHECKOUT\" >&2\n");
        script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        Path jar = Path.of(System.getProperty("java.home"), "bin", "jar");
        script(jdk.resolve("bin/jar"), "#!/bin/sh\nexec '" + jar + "' \"$@\"\n");
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"us\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    Path path(String file) {
        return root.resolve(file);
    }

    Path jdk() {
        return jdk;
    }

    void breakTheBuild() throws IOException {
        Files.createFile(tools.resolve("broken"));
    }

    void mendTheBuild() throws IOException {
        Files.delete(tools.resolve("broken"));
    }

    /** What Maven was asked so far, one line per call. */
    List<String> builds() throws IOException {
        Path log = tools.resolve("mvn.log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    Result migrate(String... words) throws Exception {
        return run(root.resolve("migrate"), words);
    }

    Result run(Path launcher, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        return run(command);
    }

    Result make(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("make", "-C", root.toString()));
        command.addAll(List.of(words));
        return run(command);
    }

    private Result run(List<String> command) throws Exception {
        Path errors = Files.createTempFile(tools, "launch", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.directory(tools.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Result(process.waitFor(), output, Files.readString(errors));
    }
}

package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PlantedFile;
import dev.gander.migrate.testkit.Migrations;
import dev.gander.services.extract.export.ExportCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A git repository with the migrations of extract/sqlite in its branch {@code main}, and a branch {@code change} that is
 * checked out. It is held to what CI holds a service to.
 */
final class ChangedCheckout {

    private static final Path OWN = Path.of("migrations/sqlite");

    private final Path root;
    private final Migrations migrations;

    private ChangedCheckout(Path root) {
        this.root = root;
        this.migrations = Migrations.in(root.resolve("services/extract/migrations/sqlite"));
    }

    static ChangedCheckout in(Path folder) throws IOException {
        ChangedCheckout checkout = new ChangedCheckout(folder.resolve("checkout"));
        try (Stream<Path> files = Files.list(OWN)) {
            for (Path file : files.toList()) {
                Files.copy(file, checkout.file(file.getFileName().toString()));
            }
        }
        checkout.git("init", "-q", "-b", "main");
        checkout.commit("What is merged");
        checkout.git("checkout", "-q", "-b", "change");
        return checkout;
    }

    /** The files of the target. */
    Migrations migrations() {
        return migrations;
    }

    Path file(String name) {
        return migrations.folder().resolve(name);
    }

    /** Makes the snapshot anew. */
    void snapshot() {
        call("snapshot", "--out").exits(0);
    }

    /** Everything as it lies there. */
    void commit(String message) {
        git("add", "--all", ".");
        git("commit", "-q", "-m", message);
    }

    /** Adds a class of the service. */
    void java(String name, String source) throws IOException {
        Path file = root.resolve("services/extract/src/main/java").resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, source);
    }

    void git(String... words) {
        List<String> command = new ArrayList<>(
                List.of("git", "-C", root.toString(), "-c", "user.name=ada", "-c", "user.email=ada@localhost"));
        command.addAll(List.of(words));
        try {
            Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(git.waitFor()).as(said).isZero();
        } catch (IOException e) {
            throw new AssertionError("git cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("git was interrupted", e);
        }
    }

    /** The files alone, and against the branch that the change is made for. */
    Program.Ended validate() {
        return call("validate", "--base", "main", "--strict");
    }

    /** Up, down and up again. */
    Program.Ended verify() {
        return call("verify");
    }

    /**
     * The service's architecture rule.
     *
     * @throws AssertionError when a class breaks it
     */
    void checkClasses(Path compiled) throws IOException {
        JavaClasses classes = ModuleClasses.besides(ExtractService.class);
        Path sources = root.resolve("services/extract/src/main/java");
        if (Files.isDirectory(sources)) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    classes = new PlantedFile(sources.relativize(file).toString(), Files.readString(file))
                            .beside(ExtractService.class, compiled);
                }
            }
        }
        ExtractArchitectureTest.SCHEMA_IS_MIGRATED.check(classes);
    }

    /**
     * What other programs read of the tables, in each state that the migrations can leave.
     *
     * @throws AssertionError when it changes
     */
    void checkExports(Path empty) throws IOException {
        new ExportCheck(migrations.folder()).thereAndBack(empty);
    }

    private Program.Ended call(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--target", "sqlite", "--dir", migrations.folder().toString()));
        return Program.call(Map.of("MIGRATE_CHECKOUT", root.toString()), all.toArray(String[]::new));
    }
}

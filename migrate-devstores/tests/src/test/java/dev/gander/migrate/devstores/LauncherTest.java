package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherTest {

    @TempDir
    private Path parent;

    @Test
    void the_first_run_builds_the_service_and_starts_its_main_class() throws Exception {
        Checkout checkout = Checkout.in(parent);
        Checkout.Result result = checkout.migrate("shop", "up", "--target", "a b");
        assertThat(result.exitCode()).isZero();
        assertThat(checkout.builds()).singleElement().asString().contains("-pl services/shop -am package");
        assertThat(result.output())
                .contains("-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n")
                .contains("-cp\n" + checkout.path("services/shop/target/own.jar") + ":")
                .endsWith("shop.Main\nup\n--target\na b\n");
    }

    @Test
    void the_second_run_does_not_start_maven() throws Exception {
        Checkout checkout = Checkout.in(parent);
        checkout.migrate("shop", "up");
        Checkout.Result second = checkout.migrate("shop", "status");
        assertThat(checkout.builds()).hasSize(1);
        assertThat(second.diagnostics()).isEqualTo("checkout: " + checkout.path("") + "\n");
        assertThat(second.output()).endsWith("shop.Main\nstatus\n");
    }

    @Test
    void a_newer_source_a_deleted_one_and_a_missing_jar_each_build_again() throws Exception {
        Checkout checkout = Checkout.in(parent);
        checkout.migrate("shop", "up");
        checkout.write("migrate-core/src/main/java/Engine.java", "class Engine {}");
        checkout.migrate("shop", "up");
        assertThat(checkout.builds()).hasSize(2);

        Files.delete(checkout.path("datastores/sqlite/src/main/java/Store.java"));
        checkout.migrate("shop", "up");
        assertThat(checkout.builds()).hasSize(3);

        Files.delete(parent.resolve("tools/sqlite-jdbc-1.2.jar"));
        checkout.migrate("shop", "up");
        assertThat(checkout.builds()).hasSize(4);

        checkout.migrate("shop", "up");
        assertThat(checkout.builds()).hasSize(4);
    }

    @Test
    void migrations_alone_are_packed_without_maven() throws Exception {
        Checkout checkout = Checkout.in(parent);
        checkout.migrate("shop", "up");
        assertThat(migrations(checkout)).containsExactly("migrations/shop/sqlite/0001_initial.sql");

        checkout.write("services/shop/migrations/sqlite/0002_more.sql", "-- +goose Up");
        assertThat(checkout.migrate("shop", "up").diagnostics()).doesNotContain("Building");
        assertThat(migrations(checkout))
                .containsExactly("migrations/shop/sqlite/0001_initial.sql", "migrations/shop/sqlite/0002_more.sql");

        Files.delete(checkout.path("services/shop/migrations/sqlite/0001_initial.sql"));
        checkout.migrate("shop", "up");
        assertThat(migrations(checkout)).containsExactly("migrations/shop/sqlite/0002_more.sql");
        assertThat(checkout.builds()).hasSize(1);
    }

    @Test
    void all_sees_the_new_migrations_of_each_service() throws Exception {
        Checkout checkout = Checkout.in(parent);
        checkout.migrate("all", "up");
        checkout.write("services/shop/migrations/sqlite/0002_more.sql", "-- +goose Up");
        checkout.migrate("all", "up");
        assertThat(migrations(checkout)).contains("migrations/shop/sqlite/0002_more.sql");
        assertThat(checkout.builds()).hasSize(1);
    }

    private static List<String> migrations(Checkout checkout) throws IOException {
        try (JarFile jar =
                new JarFile(checkout.path("services/shop/target/own.jar").toFile())) {
            assertThat(jar.getManifest().getMainAttributes()).containsKey(Attributes.Name.MANIFEST_VERSION);
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_failed_build_shows_what_maven_said_and_is_tried_again() throws Exception {
        Checkout checkout = Checkout.in(parent);
        checkout.breakTheBuild();
        Checkout.Result result = checkout.migrate("shop", "up");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.diagnostics()).contains("the compiler complains").contains("the build failed");

        checkout.mendTheBuild();
        assertThat(checkout.migrate("shop", "up").exitCode()).isZero();
        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void all_runs_the_estate() throws Exception {
        Checkout checkout = Checkout.in(parent);
        Checkout.Result result = checkout.migrate("all", "up");
        assertThat(checkout.builds()).singleElement().asString().contains("-pl estate -am");
        assertThat(result.output()).endsWith("estate.Main\nup\n");
        checkout.write("services/shop/src/main/java/Main.java", "class Main { int changed; }");
        checkout.migrate("all", "up");
        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void embedded_wraps_the_same_command_with_data_in_the_checkout() throws Exception {
        Checkout checkout = Checkout.in(parent);
        String plain = checkout.migrate("shop", "up").output();
        Checkout.Result result = checkout.migrate("--embedded", "shop", "up");
        assertThat(checkout.builds().get(1)).contains("-pl migrate-devstores -am");
        assertThat(result.output())
                .contains(checkout.path("migrate-devstores/target/own.jar") + ":")
                .contains(Embedded.class.getName() + "\n" + checkout.path(".local") + "\n60\n--\n")
                .endsWith("bin/java\n" + plain.replace("\nup\n", "\n--\nup\n"));
    }

    @Test
    void the_program_of_a_server_is_built_again_when_it_changes() throws Exception {
        Checkout checkout = Checkout.in(parent);
        checkout.migrate("--embedded", "shop", "up");
        checkout.migrate("--embedded", "shop", "up");
        assertThat(checkout.builds()).hasSize(1);
        checkout.write("neo4j-server/src/main/java/Server.java", "class Server {}");
        checkout.migrate("--embedded", "shop", "up");
        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void a_link_and_another_working_folder_lead_to_the_same_checkout() throws Exception {
        Checkout checkout = Checkout.in(parent);
        Path first = Files.createSymbolicLink(parent.resolve("first"), checkout.path("migrate"));
        Path second = Files.createSymbolicLink(parent.resolve("second"), Path.of("first"));
        String direct = checkout.migrate("shop", "up").output();
        assertThat(checkout.run(first, "shop", "up").output()).isEqualTo(direct);
        assertThat(checkout.run(second, "shop", "up").output()).isEqualTo(direct);
        assertThat(checkout.builds()).hasSize(1);
    }

    @Test
    void without_arguments_it_explains_itself_and_fails() throws Exception {
        Checkout checkout = Checkout.in(parent);
        Checkout.Result nothing = checkout.migrate();
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.output()).isEmpty();
        assertThat(nothing.diagnostics()).contains("Usage: ./migrate").contains("one of: shop");

        Checkout.Result help = checkout.migrate("--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).isEqualTo(nothing.diagnostics());
        assertThat(checkout.builds()).isEmpty();
    }

    @Test
    void an_unknown_service_or_option_is_refused_with_the_choice() throws Exception {
        Checkout checkout = Checkout.in(parent);
        for (String word : new String[] {"ship", "../shop", "packaging", "--quick"}) {
            Checkout.Result result = checkout.migrate(word, "up");
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.diagnostics()).contains("'" + word + "'").contains("--help");
        }
    }

    @Test
    void a_java_home_that_is_too_old_gives_way_to_the_path() throws Exception {
        Checkout checkout = Checkout.in(parent);
        checkout.migrate("shop", "up");
        checkout.writeJdk("1.8.0_402");
        Checkout.Result result = checkout.migrate("shop", "up");
        // The Java on the path is a real one, which does not know the main class.
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.diagnostics()).contains("shop.Main");
    }

    @Test
    void an_archive_of_classes_and_an_unpacked_library_are_used_when_they_are_there() throws Exception {
        Checkout checkout = Checkout.in(parent);
        assertThat(checkout.migrate("shop", "up").output()).doesNotContain("Archive", "org.sqlite");

        checkout.write("target/cache/shop-17.jsa", "");
        checkout.write("target/cache/sqlite-jdbc-1.2/libsqlitejdbc.so", "");
        assertThat(checkout.migrate("shop", "up").output())
                .contains("-XX:SharedArchiveFile=" + checkout.path("target/cache/shop-17.jsa") + "\n")
                .contains("-Dorg.sqlite.lib.path=" + checkout.path("target/cache/sqlite-jdbc-1.2") + "\n");

        checkout.writeJdk("25.0.3");
        assertThat(checkout.migrate("shop", "up").output())
                .doesNotContain("shop-17")
                .contains("--enable-native-access=ALL-UNNAMED\n");
        checkout.write("target/cache/shop-25.aot", "");
        assertThat(checkout.migrate("shop", "up").output())
                .contains("-XX:AOTCache=" + checkout.path("target/cache/shop-25.aot") + "\n");
    }

    @Test
    void a_runtime_without_a_compiler_can_run_but_not_build() throws Exception {
        Checkout checkout = Checkout.in(parent);
        Files.delete(checkout.jdk().resolve("bin/javac"));
        Checkout.Result result = checkout.migrate("shop", "up");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.diagnostics()).contains("can run but not build").contains("JAVA_HOME");
    }

    @Test
    void of_launchers_that_start_at_once_one_builds_for_all() throws Exception {
        Checkout checkout = Checkout.in(parent);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Checkout.Result> launch = () -> checkout.migrate("shop", "up");
            for (Future<Checkout.Result> result : threads.invokeAll(Collections.nCopies(4, launch))) {
                assertThat(result.get().exitCode()).isZero();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(checkout.builds()).hasSize(1);
    }
}

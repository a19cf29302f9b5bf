package dev.gander.migrate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.ScriptSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClasspathSourceTest {

    private static final String ODD = "0002_odd name %41#ü+!.sql";

    @TempDir
    Path folder;

    @Test
    void a_folder_is_listed() throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("with space/migrations/postgres"));
        Files.writeString(migrations.resolve("0001_a.sql"), "one");
        Files.writeString(migrations.resolve(ODD), "two");

        assertThat(contents(folder.resolve("with space"))).containsExactly("0001_a.sql=one", ODD + "=two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.jar", "with space & %41.jar"})
    void a_jar_is_listed(String name) throws IOException {
        Path jar = jar(
                name,
                "migrations/",
                "migrations/postgres/",
                "migrations/postgres/0001_a.sql",
                "migrations/postgres/" + ODD,
                "migrations/postgresql/0003_other.sql");

        assertThat(contents(jar)).containsExactly("0001_a.sql=0001_a.sql", ODD + "=" + ODD);
    }

    @Test
    void a_jar_without_entries_for_its_folders_is_listed() throws IOException {
        Path jar = jar("bare.jar", "migrations/postgres/0001_a.sql");
        Path other = jar("other.jar", "elsewhere/0001_a.sql");

        assertThat(contents(other, jar)).containsExactly("0001_a.sql=0001_a.sql");
    }

    @Test
    void folders_and_jars_are_one_listing_by_the_same_rule() throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("migrations/postgres/sub"));
        Files.createFile(migrations.resolveSibling("0001_a.sql"));
        Files.createFile(migrations.resolve("0004_deep.sql"));
        Path jar = jar(
                "a.jar",
                "migrations/postgres/",
                "migrations/postgres/0002_b.sql",
                "migrations/postgres/0003.up.sql",
                "migrations/postgres/seeds/0001_s.sql",
                "migrations/postgres/in/0005_deep.sql");

        try (URLClassLoader loader = loader(folder, jar)) {
            SourceListing listing = source(loader).list();

            assertThat(listing.migrations())
                    .extracting(found -> found.origin().path())
                    .containsExactly("0001_a.sql", "0002_b.sql");
            assertThat(listing.problems())
                    .extracting(problem ->
                            problem.position().origin() + " " + problem.code().id())
                    .containsExactly(
                            "0003.up.sql bad-name", "in/0005_deep.sql look-alike", "sub/0004_deep.sql look-alike");
        }
    }

    @Test
    void the_same_path_twice_is_a_duplicate() throws IOException {
        Path one = jar("one.jar", "migrations/postgres/", "migrations/postgres/0001_a.sql");
        Path two = jar("two.jar", "migrations/postgres/", "migrations/postgres/0001_a.sql");

        try (URLClassLoader loader = loader(one, two)) {
            assertThat(source(loader).list().problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("on the class path twice"));
        }
    }

    @Test
    void a_prefix_that_is_nowhere_is_refused() throws IOException {
        try (URLClassLoader loader = loader(jar("a.jar", "other/0001_a.sql"))) {
            assertThatThrownBy(() -> source(loader).list())
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("migrations/postgres");
        }
    }

    @Test
    void an_empty_prefix_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> new ClasspathSource(getClass().getClassLoader(), "/", ScriptSyntax.SQL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_jar_that_has_gone_says_so() throws IOException {
        Path jar = jar("a.jar", "migrations/postgres/", "migrations/postgres/0001_a.sql");
        try (URLClassLoader loader = loader(jar)) {
            SourceListing listing = source(loader).list();
            Files.delete(jar);

            assertThatThrownBy(() -> listing.migrations().get(0).content().open())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void an_entry_that_has_gone_says_so() throws IOException {
        Path jar = jar("a.jar", "migrations/postgres/", "migrations/postgres/0001_a.sql");
        Candidate candidate =
                new JarFolder(jar, "migrations/postgres").candidates().get(0);
        jar("a.jar", "migrations/postgres/");

        assertThatThrownBy(() -> candidate.content().open())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no longer");
    }

    @Test
    void addresses_that_name_no_file_are_refused() {
        ClassLoader strange = new ClassLoader(null) {
            @Override
            protected Enumeration<URL> findResources(String name) throws IOException {
                return Collections.enumeration(List.of(new URL("http://localhost/" + name)));
            }
        };

        assertThatThrownBy(() -> source(strange).list())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("http://localhost/");
    }

    private List<String> contents(Path... roots) throws IOException {
        try (URLClassLoader loader = loader(roots)) {
            return source(loader).list().migrations().stream()
                    .map(found -> found.origin() + "=" + text(found))
                    .toList();
        }
    }

    private static String text(RawMigration found) {
        try (InputStream input = found.content().open()) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ClasspathSource source(ClassLoader loader) {
        return new ClasspathSource(loader, "/migrations/postgres/", ScriptSyntax.SQL);
    }

    private static URLClassLoader loader(Path... roots) throws IOException {
        URL[] urls = new URL[roots.length];
        for (int index = 0; index < roots.length; index++) {
            urls[index] = roots[index].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }

    /** Each file holds its own name. */
    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String entry : entries) {
                output.putNextEntry(new ZipEntry(entry));
                if (!entry.endsWith("/")) {
                    output.write(entry.substring(entry.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8));
                }
                output.closeEntry();
            }
        }
        return jar;
    }
}

package dev.gander.migrate.parse;

import dev.gander.migrate.model.Content;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One folder of {@code golden/parse}.
 *
 * <ul>
 *   <li>{@code input.sql}, or {@code input.cypher}: the file;
 *   <li>{@code up.1.sql}, {@code down.1.sql} and so on, with its extension: its statements, each followed by a line feed;
 *   <li>{@code problems.txt}: line and code of each problem; none when it is absent;
 *   <li>{@code mode.txt}: the transaction mode, when it is not the default;
 *   <li>{@code goose.txt}: in words, what goose 3.27 does when it does something else.
 * </ul>
 *
 * @param folder the folder
 */
record GoldenCase(Path folder) {

    static Stream<GoldenCase> all() {
        try (Stream<Path> folders = Files.list(root())) {
            return folders.filter(Files::isDirectory).sorted().map(GoldenCase::new).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment of every case. */
    static Function<String, Optional<String>> variables() {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(root().resolve("variables.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name -> Optional.ofNullable(properties.getProperty(name));
    }

    RawMigration raw() {
        return new RawMigration(new Version(1), "golden", new Origin("0001_golden" + syntax().extension()), content());
    }

    /** The language that the file's extension tells. */
    ScriptSyntax syntax() {
        return Files.exists(folder.resolve("input.cypher")) ? ScriptSyntax.CYPHER : ScriptSyntax.SQL;
    }

    MigrationParser parser() {
        return new MigrationParser(syntax(), variables());
    }

    Content content() {
        return () -> Files.newInputStream(folder.resolve("input" + syntax().extension()));
    }

    List<String> statements(Direction direction) {
        List<String> statements = new ArrayList<>();
        while (Files.exists(statement(direction, statements.size() + 1))) {
            String text = text(statement(direction, statements.size() + 1));
            statements.add(text.substring(0, text.length() - 1));
        }
        return statements;
    }

    List<String> problems() {
        Path file = folder.resolve("problems.txt");
        return Files.exists(file) ? text(file).lines().toList() : List.of();
    }

    String mode() {
        Path file = folder.resolve("mode.txt");
        return Files.exists(file) ? text(file).strip() : "TRANSACTIONAL";
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    private Path statement(Direction direction, int number) {
        return folder.resolve(direction.word() + "." + number + syntax().extension());
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(GoldenCase.class.getResource("/golden/parse").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

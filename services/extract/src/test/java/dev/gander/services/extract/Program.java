package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.cli.process.Interruptions;
import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.cli.process.Surroundings.Device;
import dev.gander.migrate.program.Operator;
import dev.gander.migrate.testkit.Migrations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service's program on one store and one folder, called as a shell does. */
final class Program {

    private final Store store;
    private final Migrations migrations;

    /** What a call leaves behind. */
    record Ended(int exitCode, String out, String err) {

        Ended exits(int expected) {
            assertThat(exitCode).as(out + err).isEqualTo(expected);
            return this;
        }

        Ended says(String... words) {
            assertThat(err).contains(words);
            return this;
        }

        Ended shows(String... words) {
            assertThat(out).contains(words);
            return this;
        }

        Ended neverSays(String... words) {
            assertThat(out + err).doesNotContain(words);
            return this;
        }

        /** Results are one object, whatever happened. */
        Ended isOneDocument() {
            int roots = 0;
            int depth = 0;
            try (JsonParser parser = new JsonFactory().createParser(out)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    roots += depth == 0 ? 1 : 0;
                    depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                }
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + out, e);
            }
            assertThat(roots).as(out).isEqualTo(1);
            assertThat(out).startsWith("{\"schemaVersion\":1,");
            return this;
        }
    }

    Program(Store store, Migrations migrations) {
        this.store = store;
        this.migrations = migrations;
    }

    /** Calls a command on the folder. */
    Ended run(String... words) {
        return call(Map.of(store.variable(), store.url()), words(words));
    }

    /** Calls the command as text and as JSON, verbosely; both must end alike. */
    Ended fails(int exitCode, String... words) {
        Ended text = run(words).exits(exitCode);
        assertThat(text.err()).as("says what happened").contains("Error: ");
        List<String> more = new ArrayList<>(List.of(words));
        more.addAll(List.of("--json", "--verbose"));
        run(more.toArray(String[]::new)).exits(exitCode).isOneDocument();
        return text;
    }

    /** The words of a call with target and folder. */
    String[] words(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(
                List.of("--target", store.target(), "--dir", migrations.folder().toString()));
        return all.toArray(String[]::new);
    }

    static Ended call(Map<String, String> variables, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                Device.FILE,
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Device.FILE,
                name -> Optional.ofNullable(variables.get(name)),
                new Operator("ada", "engine"),
                Interruptions.NONE,
                InstantSource.system());
        int exitCode = new MigrateCommandLine("extract", ExtractMigrations.targets(), surroundings).run(words);
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

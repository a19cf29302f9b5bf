package dev.gander.migrate.interop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.cli.process.Interruptions;
import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.cli.process.Surroundings.Device;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.program.Operator;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.sqlite.SqliteDatastore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Our command line, pointed at the same folder, store and table as goose. */
final class Gander implements Tool {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE = "interop";

    private final Workplace place;

    Gander(Workplace place) {
        this.place = place;
    }

    /** What a call leaves behind, stream by stream. */
    record Streams(int exitCode, String out, String err) {}

    @Override
    public Ended run(String... words) {
        Streams streams = streams(words);
        return new Ended(streams.exitCode(), streams.out() + streams.err());
    }

    Streams streams(String... words) {
        String target = place.store().dialect().target();
        Map<String, String> variables = new HashMap<>(place.variables());
        variables.put(
                "INTEROP_" + target.toUpperCase(Locale.ROOT) + "_URL",
                place.store().url());
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--target", target));
        if (!List.of("create", "fix").contains(words[0])) {
            all.addAll(List.of("--table", place.table()));
        }
        if (!words[0].equals("version")) {
            all.addAll(List.of("--dir", place.folder().toString()));
        }
        return program(SERVICE, variables, all);
    }

    /** Calls the program of a service that has a target of each kind. */
    static Streams program(String service, Map<String, String> variables, List<String> words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                Device.FILE,
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Device.FILE,
                name -> Optional.ofNullable(variables.get(name)),
                new Operator("ada", "engine"),
                Interruptions.NONE,
                InstantSource.system());
        List<TargetDefinition> targets = List.of(
                TargetDefinition.of(service, "sqlite", "sqlite", SqliteDatastore::of),
                TargetDefinition.of(service, "postgres", "postgres", PostgresDatastore::of));
        int exitCode = new MigrateCommandLine(service, targets, surroundings).run(words.toArray(String[]::new));
        return new Streams(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The first target of a command's {@code --json}. */
    JsonNode json(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        Streams streams = streams(all.toArray(String[]::new));
        try {
            return JSON.readTree(streams.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError(streams.toString(), e);
        }
    }

    @Override
    public long version() {
        return json("version").path("targets").path(0).path("version").asLong();
    }

    @Override
    public Standings status() {
        Map<Long, Boolean> applied = new HashMap<>();
        JsonNode migrations = json("status").path("targets").path(0).path("migrations");
        for (JsonNode migration : migrations) {
            switch (migration.path("state").asText()) {
                case "pending", "late" -> applied.put(migration.path("version").asLong(), false);
                case "file-gone" -> {
                    // goose lists files alone.
                }
                default -> applied.put(migration.path("version").asLong(), true);
            }
        }
        return new Standings(applied);
    }
}

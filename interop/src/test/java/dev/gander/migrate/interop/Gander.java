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
    private static final List<TargetDefinition> TARGETS = List.of(
            TargetDefinition.of(SERVICE, "sqlite", "sqlite", SqliteDatastore::of),
            TargetDefinition.of(SERVICE, "postgres", "postgres", PostgresDatastore::of));

    private final Workplace place;

    Gander(Workplace place) {
        this.place = place;
    }

    @Override
    public Ended run(String... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exitCode = call(out, err, words);
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8));
    }

    private int call(ByteArrayOutputStream out, ByteArrayOutputStream err, String... words) {
        String target = place.store().dialect().target();
        Map<String, String> variables = new HashMap<>(place.variables());
        variables.put(
                "INTEROP_" + target.toUpperCase(Locale.ROOT) + "_URL",
                place.store().url());
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                Device.FILE,
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Device.FILE,
                name -> Optional.ofNullable(variables.get(name)),
                new Operator("ada", "engine"),
                Interruptions.NONE);
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--target", target, "--table", place.table()));
        if (!words[0].equals("version")) {
            all.addAll(List.of("--dir", place.folder().toString()));
        }
        return new MigrateCommandLine(SERVICE, TARGETS, surroundings).run(all.toArray(String[]::new));
    }

    /** The first target of a command's {@code --json}. */
    JsonNode json(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        call(out, err, all.toArray(String[]::new));
        try {
            return JSON.readTree(out.toString(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8), e);
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

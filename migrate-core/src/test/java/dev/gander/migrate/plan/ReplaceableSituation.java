package dev.gander.migrate.plan;

import dev.gander.migrate.model.AppliedReplaceables;
import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.RawReplaceable;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.parse.MigrationParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Replaceables written as words, plans read as words.
 *
 * <p>A file is its number and letters: {@code d} it has a Down, {@code a} it is to be put in place always. Behind a colon
 * stands how it stands: {@code current}, {@code stale}, {@code stale+d} (what stands has a Down, the file has not),
 * {@code stale-d} (the other way round), {@code failed} (an attempt to put it in place), {@code undone} (an attempt to take
 * it away), {@code away}, {@code rolledback} (first current, then an attempt that was rolled back), or nothing.
 */
final class ReplaceableSituation {

    private static final TargetName TARGET = new TargetName("shop", "postgres");
    private static final MigrationParser PARSER = new MigrationParser(ScriptSyntax.SQL, name -> Optional.empty());

    private final List<Replaceable> found = new ArrayList<>();
    private final List<ReplaceableEntry> entries = new ArrayList<>();
    private final Map<String, Replaceable> recorded = new HashMap<>();

    static ReplaceableSituation of(String words) {
        ReplaceableSituation situation = new ReplaceableSituation();
        for (String word : words.split(" ")) {
            situation.add(word);
        }
        return situation;
    }

    private void add(String word) {
        String file = word.replaceFirst(":.*", "");
        String standing = word.contains(":") ? word.substring(word.indexOf(':') + 1) : "";
        long number = Long.parseLong(file.replaceAll("[a-z]", ""));
        Replaceable replaceable = replaceable(number, file, "new");
        found.add(replaceable);
        String then = standing.endsWith("+d") ? file + "d" : standing.endsWith("-d") ? file.replace("d", "") : file;
        Replaceable old = replaceable(number, then, "old");
        switch (standing) {
            case "current" -> enter(replaceable, Direction.UP, Outcome.APPLIED);
            case "stale", "stale+d", "stale-d" -> {
                enter(old, Direction.UP, Outcome.APPLIED);
                recorded.put(old.name(), old);
            }
            case "failed" -> enter(replaceable, Direction.UP, Outcome.FAILED);
            case "undone" -> enter(replaceable, Direction.DOWN, Outcome.RUNNING);
            case "away" -> enter(replaceable, Direction.DOWN, Outcome.APPLIED);
            case "rolledback" -> {
                enter(replaceable, Direction.UP, Outcome.APPLIED);
                enter(old, Direction.UP, Outcome.ROLLED_BACK);
            }
            default -> {
                // The store knows nothing of it.
            }
        }
    }

    private void enter(Replaceable file, Direction direction, Outcome outcome) {
        Checksum checksum = file.checksum();
        entries.add(new ReplaceableEntry(
                entries.size() + 1L,
                file.name(),
                direction,
                checksum,
                1,
                1,
                outcome,
                Instant.EPOCH,
                Optional.empty(),
                OptionalLong.empty(),
                "ada",
                "host",
                "1",
                Optional.empty()));
    }

    /** A run without migrations. */
    String plan(Destination destination) {
        return plan(destination, new Plan(List.of()));
    }

    /** A run whose one step undoes a migration. */
    String planUndoing(Destination destination) {
        return plan(destination, new Plan(List.of(new Step(migration(""), Direction.DOWN))));
    }

    /** A run whose one step applies a migration that says this of itself. */
    String planApplying(Destination destination, String annotation) {
        return plan(destination, new Plan(List.of(new Step(migration(annotation), Direction.UP))));
    }

    private String plan(Destination destination, Plan migrations) {
        Plan plan = new ReplaceablePlanner(found, AppliedReplaceables.of(entries), recorded)
                .plan(TARGET, migrations, destination);
        return plan.all().stream().map(ReplaceableSituation::words).collect(Collectors.joining(", "));
    }

    private static String words(Step step) {
        return step.file() instanceof Replaceable replaceable
                ? step.direction().word() + " " + replaceable.number()
                        + (replaceable.origin().path().startsWith("old") ? " as it was" : "")
                : "migrate";
    }

    private static Migration migration(String annotation) {
        return PARSER.parse(new RawMigration(
                        new Version(1),
                        "x",
                        new Origin("0001_x.sql"),
                        () -> bytes(annotation + "\n-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\n")))
                .migration()
                .orElseThrow();
    }

    private static Replaceable replaceable(long number, String letters, String text) {
        String file = (letters.contains("a") ? "-- +gander always\n" : "") + "-- +goose Up\nSELECT '" + text + "';\n"
                + (letters.contains("d") ? "-- +goose Down\nSELECT 'down';\n" : "");
        String stem = "replaceable/" + number + "_x";
        return PARSER.parse(new RawReplaceable(number, "x", stem, new Origin(text + "/" + stem), () -> bytes(file)))
                .replaceable()
                .orElseThrow();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

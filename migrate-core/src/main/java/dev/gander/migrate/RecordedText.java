package dev.gander.migrate;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.model.AppliedMigration;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.RawReplaceable;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.parse.ParsedMigration;
import dev.gander.migrate.parse.ParsedReplaceable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns the texts that the history keeps into migrations again. */
final class RecordedText {

    private final TargetName target;
    private final MigrationParser parser;

    RecordedText(TargetName target, MigrationParser parser) {
        this.target = target;
        this.parser = parser;
    }

    /** The files, but for each application whose file was edited or has gone, the recorded text where it was kept. */
    MigrationSet replaceEdited(DatastoreSession session, Standing standing, MigrationSet files) {
        Map<Version, Migration> byVersion = new TreeMap<>();
        files.migrations().forEach(migration -> byVersion.put(migration.version(), migration));
        for (AppliedMigration application : standing.applied().inOrderOfApplication()) {
            if (standing.isEdited(application) || !byVersion.containsKey(application.version())) {
                standing.application(application)
                        .flatMap(entry -> read(session, entry))
                        .ifPresentOrElse(
                                migration -> byVersion.put(application.version(), migration),
                                () -> byVersion.remove(application.version()));
            }
        }
        return new MigrationSet(byVersion.values().stream().toList());
    }

    /**
     * The migration as it was recorded.
     *
     * @return empty when the text was too large to be kept
     * @throws InvalidMigrationsException when the text does not parse, as with a variable that is no longer set
     */
    Optional<Migration> read(DatastoreSession session, HistoryEntry entry) {
        return session.recordedScript(entry).map(text -> parse(entry, text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The replaceable as it was recorded.
     *
     * @return empty when the text was too large to be kept
     * @throws InvalidMigrationsException when the text does not parse
     */
    Optional<Replaceable> read(DatastoreSession session, ReplaceableEntry entry) {
        return session.recordedScript(entry).map(text -> parse(entry, text.getBytes(StandardCharsets.UTF_8)));
    }

    private Replaceable parse(ReplaceableEntry entry, byte[] text) {
        Origin origin = new Origin("the recorded text of " + entry.name());
        ParsedReplaceable parsed = parser.parse(new RawReplaceable(
                numberIn(entry.name()), "recorded", entry.name(), origin, () -> new ByteArrayInputStream(text)));
        return parsed.replaceable()
                .orElseThrow(() -> new InvalidMigrationsException("the history of " + target, parsed.problems()));
    }

    /** The digits behind the folder, which made it a replaceable once. */
    private static long numberIn(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return Version.parse(file.substring(0, Math.max(0, file.indexOf('_'))))
                .map(Version::number)
                .orElse(0L);
    }

    private Migration parse(HistoryEntry entry, byte[] text) {
        Origin origin = new Origin("the recorded text of version " + entry.version());
        ParsedMigration parsed = parser.parse(
                new RawMigration(entry.version(), entry.name(), origin, () -> new ByteArrayInputStream(text)));
        return parsed.migration()
                .orElseThrow(() -> new InvalidMigrationsException("the history of " + target, parsed.problems()));
    }
}

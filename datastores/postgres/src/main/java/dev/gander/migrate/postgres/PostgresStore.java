package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.History;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.RecordedChecksum;
import dev.gander.migrate.datastore.StoreOutline;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.jdbc.RecordTexts;
import dev.gander.migrate.jdbc.StoreRows;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.model.VersionRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A target's version table and history: where they are, what they hold, how they are made. */
final class PostgresStore {

    private static final int CREATIONS = 3;

    private final SqlWire wire;
    private final StoreLook look;
    private final PostgresFailures failures;
    private final LockMechanism mechanism;
    private Optional<StorePlace> known = Optional.empty();

    PostgresStore(SqlWire wire, StoreLook look, PostgresFailures failures, LockMechanism mechanism) {
        this.wire = wire;
        this.look = look;
        this.failures = failures;
        this.mechanism = mechanism;
    }

    /** Where the tables are; asks the server once, and sets the session's time zone on the way. */
    StorePlace place() {
        return known.orElseGet(this::look);
    }

    private StorePlace look() {
        try {
            Optional<StorePlace> found = wire.rows(look.query(), look::read).get(0);
            known = Optional.of(found.orElseThrow(() -> new DatastoreRefusedException(
                    failures.target() + ": no schema of the search_path at " + failures.place() + " can be used",
                    "Grant USAGE on the schema, set the role's search_path, or name the version table with its schema:"
                            + " --table schema.table.")));
            return known.get();
        } catch (SQLException e) {
            throw failures.of("look for the version table", e);
        }
    }

    SessionTexts texts() {
        return new SessionTexts(place().timeZone(), wire.serverVersion());
    }

    /** @throws DatastoreRefusedException when this session cannot write where it has come to */
    void requireWritable(String doing) {
        failures.requireWritable(doing, place().access());
    }

    /** Behind a transaction pooler a setting could reach somebody else's statements. */
    void refuseTimeouts(FileOptions options) {
        if (mechanism == LockMechanism.TABLE
                && (options.lockTimeout().isPresent()
                        || options.statementTimeout().isPresent())) {
            throw new DatastoreRefusedException(
                    failures.target()
                            + ": a file without transaction cannot keep lock-timeout or statement-timeout with the lock"
                            + " mechanism 'table', because behind a pooler no setting lasts from one statement to the"
                            + " next",
                    "Take the timeouts out of the file, or connect past the pooler with the lock mechanism 'session'.");
        }
    }

    /**
     * A text that is one transaction of ours. It names all three characteristics of a transaction and takes its settings
     * before anything else, so that none that a script has left in the session, nor its role, reaches what follows.
     *
     * @param commands what it does
     * @param after what follows its commit
     */
    String transaction(Fence fence, List<String> commands, List<String> after) {
        List<String> all = new ArrayList<>();
        all.add("BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE, NOT DEFERRABLE");
        all.addAll(texts().localSettings());
        fence.atBegin().ifPresent(all::add);
        all.addAll(commands);
        all.add("COMMIT");
        all.addAll(after);
        return String.join(";\n", all);
    }

    /** What both tables hold, at one moment. What was absent before is looked for again. */
    StoreState read() {
        return lookingAgain(this::read);
    }

    /** The outline of it. */
    StoreOutline outline() {
        return lookingAgain(this::outline);
    }

    /** Reads the tables where they are. */
    @FunctionalInterface
    private interface Reading<R> {
        R at(StorePlace place) throws SQLException;
    }

    private <R> R lookingAgain(Reading<R> reading) {
        if (known.filter(StorePlace::isComplete).isEmpty()) {
            look();
        }
        try {
            return reading.at(place());
        } catch (SQLException e) {
            if (!PostgresFailures.state(e).equals(PostgresFailures.TABLE_GONE)) {
                throw failures.of("read the version table", e);
            }
        }
        try {
            return reading.at(look());
        } catch (SQLException e) {
            throw failures.of("read the version table", e);
        }
    }

    private StoreState read(StorePlace place) throws SQLException {
        RecordTexts texts = texts(place);
        Snapshot snapshot = new Snapshot(wire);
        Supplier<List<VersionRow>> versions = List::of;
        Supplier<List<HistoryRow>> rows = List::of;
        if (isVersioned(place)) {
            versions = snapshot.rows(texts.selectVersions(), StoreRows::version);
        }
        if (place.history() == Presence.PRESENT) {
            rows = snapshot.rows(texts.selectHistory(), StoreRows::history);
        }
        snapshot.take();
        return new StoreState(place.versions(), versions.get(), history(place, rows.get()));
    }

    private StoreOutline outline(StorePlace place) throws SQLException {
        RecordTexts texts = texts(place);
        Snapshot snapshot = new Snapshot(wire);
        Supplier<List<VersionRow>> versions = List::of;
        Supplier<List<RecordedChecksum>> checksums = List::of;
        Supplier<List<HistoryEntry>> unended = List::of;
        Supplier<List<ReplaceableEntry>> replaceables = List::of;
        if (isVersioned(place)) {
            versions = snapshot.rows(texts.selectVersionsWithoutTimes(), StoreRows::versionWithoutTime);
        }
        if (place.history() == Presence.PRESENT) {
            checksums = snapshot.rows(texts.selectChecksums(), StoreRows::checksum);
            unended = snapshot.rows(texts.selectUnended(), StoreRows::migration);
            replaceables = snapshot.rows(texts.selectReplaceables(), StoreRows::replaceable);
        }
        snapshot.take();
        return new StoreOutline(versions.get(), checksums.get(), unended.get(), replaceables.get());
    }

    private boolean isVersioned(StorePlace place) {
        if (place.versions() == Presence.UNREADABLE) {
            throw failures.noRight("read the version table " + place.versionTable());
        }
        return place.versions() == Presence.PRESENT;
    }

    private static RecordTexts texts(StorePlace place) {
        return new RecordTexts(place.dialect(PostgresDialect.Characters.ALL));
    }

    private static History history(StorePlace place, List<HistoryRow> rows) {
        return switch (place.history()) {
            case ABSENT -> History.absent();
            case UNREADABLE -> History.unreadable();
            case PRESENT -> History.of(rows);
        };
    }

    /** Creates what is absent. goose may do the same at this moment, without a lock: whoever loses looks again. */
    void initialize(Fence fence) {
        List<String> commands = missing();
        for (int attempt = 1; !commands.isEmpty(); attempt++) {
            requireWritable("create the version table");
            try {
                wire.send(transaction(fence, commands, List.of()));
            } catch (SQLException e) {
                end();
                if (!Initialization.lostRace(e) || attempt == CREATIONS) {
                    throw failures.of("create the version table", e);
                }
            }
            commands = missing();
        }
    }

    private List<String> missing() {
        return new Initialization(look(), mechanism).commands();
    }

    private void end() {
        try {
            wire.endTransaction();
        } catch (SQLException e) {
            throw failures.of("roll back", e);
        }
    }

    String initializationScript() {
        return new Initialization(look(), mechanism).script();
    }
}

package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.History;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.jdbc.RecordTexts;
import dev.gander.migrate.jdbc.RowReader;
import dev.gander.migrate.jdbc.StoreRows;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.VersionRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    LockMechanism mechanism() {
        return mechanism;
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
        if (known.filter(StorePlace::isComplete).isEmpty()) {
            look();
        }
        try {
            return read(place());
        } catch (SQLException e) {
            if (!PostgresFailures.state(e).equals(PostgresFailures.TABLE_GONE)) {
                throw failures.of("read the version table", e);
            }
        }
        try {
            return read(look());
        } catch (SQLException e) {
            throw failures.of("read the version table", e);
        }
    }

    private StoreState read(StorePlace place) throws SQLException {
        if (place.versions() == Presence.UNREADABLE) {
            throw failures.noRight("read the version table " + place.versionTable());
        }
        RecordTexts texts = new RecordTexts(place.dialect(PostgresDialect.Characters.ALL));
        List<String> queries = new ArrayList<>();
        List<RowReader<?>> readers = new ArrayList<>();
        if (place.versions() == Presence.PRESENT) {
            queries.add(texts.selectVersions());
            readers.add(StoreRows::version);
        }
        if (place.history() == Presence.PRESENT) {
            queries.add(texts.selectHistory());
            readers.add(StoreRows::history);
        }
        if (queries.isEmpty()) {
            return new StoreState(place.versions(), List.of(), history(place, List.of()));
        }
        return ask(place, queries, readers);
    }

    @SuppressWarnings("unchecked")
    private StoreState ask(StorePlace place, List<String> queries, List<RowReader<?>> readers) throws SQLException {
        String text = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n" + String.join(";\n", queries) + ";\nCOMMIT";
        try {
            List<List<Object>> all = wire.look(text, readers);
            List<VersionRow> versions =
                    place.versions() == Presence.PRESENT ? (List<VersionRow>) (List<?>) all.get(0) : List.of();
            List<HistoryEntry> entries = place.history() == Presence.PRESENT
                    ? (List<HistoryEntry>) (List<?>) all.get(all.size() - 1)
                    : List.of();
            return new StoreState(place.versions(), versions, history(place, entries));
        } catch (SQLException e) {
            wire.endTransaction();
            throw e;
        }
    }

    private static History history(StorePlace place, List<HistoryEntry> entries) {
        return switch (place.history()) {
            case ABSENT -> History.absent();
            case UNREADABLE -> History.unreadable();
            case PRESENT -> History.of(entries);
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

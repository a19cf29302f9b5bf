package dev.gander.migrate.testkit.contract;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.VersionRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The words that the contracts share. */
final class Contract {

    static final TargetName TARGET = new TargetName("contract", "store");
    static final TargetName OTHER = new TargetName("another", "store");
    static final Attempt ATTEMPT = Attempt.by("ada", "workstation", "1.2.3");
    static final StatementProgress UNHEARD = done -> {};

    private Contract() {}

    /** One initialised run. */
    static void run(StoreUnderTest store, Consumer<DatastoreSession> run) {
        try (DatastoreSession session = store.datastore(TARGET).open(Purpose.RUN)) {
            session.initialize();
            run.accept(session);
        }
    }

    /** One question, in a session of its own. */
    static <R> R ask(StoreUnderTest store, Function<DatastoreSession, R> question) {
        try (DatastoreSession session = store.datastore(TARGET).open(Purpose.QUESTION)) {
            return question.apply(session);
        }
    }

    static StoreState state(StoreUnderTest store) {
        return ask(store, DatastoreSession::read);
    }

    static List<Long> versionIds(StoreUnderTest store) {
        return state(store).versionRows().stream().map(VersionRow::versionId).toList();
    }

    static List<HistoryEntry> history(StoreUnderTest store) {
        return state(store).history().entries();
    }

    static HistoryEntry lastEntry(StoreUnderTest store) {
        List<HistoryEntry> entries = history(store);
        return entries.get(entries.size() - 1);
    }

    static Optional<String> recordedText(StoreUnderTest store, HistoryRow row) {
        return ask(store, session -> session.recordedScript(row));
    }
}

package dev.gander.migrate;

import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.CancelledException;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.model.TargetName;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Opens one session for each run or question, and closes it whatever happens. A cancellation reaches what runs in it.
 *
 * @param target for messages
 * @param datastore where
 * @param cancellation stops both
 */
record Sessions(TargetName target, Datastore datastore, Cancellation cancellation) {

    <R> R run(Function<DatastoreSession, R> work) {
        try (DatastoreSession session = datastore.open(Purpose.RUN);
                Cancellation.Registration stop = cancellation.whenRequested(session::cancel)) {
            return work.apply(session);
        }
    }

    <R> R ask(Function<DatastoreSession, R> question) {
        try (DatastoreSession session = datastore.open(Purpose.QUESTION);
                Cancellation.Registration stop = cancellation.whenRequested(session::cancel)) {
            cancellation.check();
            return stoppable(() -> question.apply(session));
        }
    }

    StoreState read(DatastoreSession session) {
        return stoppable(session::read);
    }

    /** What a store says of a reading that was stopped on purpose is no refusal. */
    private <R> R stoppable(Supplier<R> reading) {
        try {
            return reading.get();
        } catch (DatastoreRefusedException refusal) {
            if (cancellation.isRequested()) {
                throw new CancelledException(
                        target + ": reading the store was stopped: " + refusal.getMessage(), refusal);
            }
            throw refusal;
        }
    }
}

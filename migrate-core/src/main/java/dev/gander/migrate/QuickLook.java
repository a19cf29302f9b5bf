package dev.gander.migrate;

import dev.gander.migrate.AppliedFiles.SummedFile;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.StoreOutline;
import dev.gander.migrate.error.CancelledException;
import dev.gander.migrate.model.AppliedReplaceables;
import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.Repetition;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.parse.ChecksumReader;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.report.Report;
import dev.gander.migrate.source.MigrationSource;
import dev.gander.migrate.source.SourceListing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Finds out, before any file is judged, that a run forwards has nothing to do: the files are those that were judged and
 * applied, byte for byte. A question; whatever else it sees, it decides nothing.
 *
 * <p>It is taken where many files lie. Of a few, judging costs less than a second connection would, when there is work.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class QuickLook {

    /** Judging so many files takes about as long as connecting. */
    static final int MANY = 500;

    private final TargetName target;
    private final MigrationSource source;
    private final MigrationParser parser;
    private final Supplier<Datastore> datastore;
    private final Cancellation cancellation;

    /**
     * @param target whose migrations
     * @param source where its files are
     * @param parser judges the files of which a checksum does not tell enough
     * @param datastore where they are applied; asked for once the files are found to be many
     * @param cancellation stops the question
     */
    public QuickLook(
            TargetName target,
            MigrationSource source,
            MigrationParser parser,
            Supplier<Datastore> datastore,
            Cancellation cancellation) {
        this.target = target;
        this.source = source;
        this.parser = parser;
        this.datastore = datastore;
        this.cancellation = cancellation;
    }

    /**
     * Looks once.
     *
     * @return the report of a run forwards that has nothing to do; empty when there may be something to do or to refuse.
     *     Nothing is thrown: what is wrong comes to light again, in its order, when the files are judged and the store is
     *     opened for the run
     */
    public Optional<Report> take() {
        try {
            SourceListing listing = source.list();
            return listing.migrations().size() < MANY || !listing.problems().isEmpty()
                    ? Optional.empty()
                    : look(listing);
        } catch (RuntimeException failed) {
            // The run that follows meets the same obstacle, and says so.
            return Optional.empty();
        }
    }

    /** The store is asked while the files are read: each takes about as long as the other. */
    private Optional<Report> look(SourceListing files) {
        FutureTask<StoreOutline> question = new FutureTask<>(this::outline);
        Thread asking = new Thread(question, "quick look");
        asking.setDaemon(true);
        asking.start();
        List<SummedFile> summed = sumUp(files.migrations());
        StoreOutline outline = answer(question);
        return AppliedFiles.of(outline).filter(applied -> applied.are(summed)).isPresent() && stand(files, outline)
                ? Optional.of(new Report(target, List.of(), outline.applied().current()))
                : Optional.empty();
    }

    /** None when one of them is not fit, or cannot be read. */
    private List<SummedFile> sumUp(List<RawMigration> files) {
        List<SummedFile> summed = new ArrayList<>(files.size());
        ChecksumReader reader = new ChecksumReader();
        try {
            for (RawMigration file : files) {
                Optional<Checksum> checksum = reader.read(file.content());
                if (checksum.isEmpty()) {
                    checksum = judge(file);
                }
                if (checksum.isEmpty()) {
                    return List.of();
                }
                summed.add(new SummedFile(file.version(), checksum.get()));
            }
            return summed;
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private boolean stand(SourceListing files, StoreOutline outline) {
        AppliedReplaceables applied = AppliedReplaceables.of(outline.replaceables());
        return files.replaceables().stream()
                .allMatch(raw -> parser.parse(raw)
                        .replaceable()
                        .filter(file -> file.options().repetition() == Repetition.WHEN_CHANGED)
                        .filter(file -> file.options().requires().isEmpty())
                        .filter(applied::isInPlace)
                        .isPresent());
    }

    private StoreOutline outline() {
        try (DatastoreSession session = datastore.get().open(Purpose.QUESTION);
                Cancellation.Registration stop = cancellation.whenRequested(session::cancel)) {
            cancellation.check();
            return session.outline();
        }
    }

    private static StoreOutline answer(FutureTask<StoreOutline> question) {
        try {
            return question.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The store gave no answer", failed);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The question was interrupted");
        }
    }

    /** What another target's files must say of a requirement is not for this look to find out. */
    private Optional<Checksum> judge(RawMigration file) {
        return parser.parse(file)
                .migration()
                .filter(migration -> migration.options().requires().isEmpty())
                .map(Migration::checksum);
    }
}

package dev.gander.migrate.drift;

import dev.gander.migrate.drift.Expectation.Basis;
import dev.gander.migrate.error.InterruptedMigrationException;
import dev.gander.migrate.error.InvalidDeclarationException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.report.MigrationState;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.schema.FilesFingerprint;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what a store should hold of a target: by the committed snapshot when that is the one of exactly the applied files,
 * those under flags included, and of the store's product, else by a replay of the applied files. Without a replay a snapshot of another major version
 * of the product serves as well, and a remark says so.
 *
 * @param files all of the target's migrations
 * @param snapshot reads the committed one; may say why it cannot be read
 * @param replay what migrations make on a scratch store; empty when there is no place for one
 * @param advice how a scratch store is to be had, for a message
 */
public record Expectations(
        MigrationSet files,
        Supplier<Optional<Snapshot>> snapshot,
        Optional<Function<MigrationSet, Schema>> replay,
        String advice) {

    /**
     * What a store should hold.
     *
     * @throws InterruptedMigrationException when a file is half applied
     * @throws UsageException when neither the snapshot nor a replay can tell
     */
    public Expectation of(LiveStore live) {
        refuseHalf(live);
        refuseGone(live);
        MigrationSet applied = live.applied(files);
        String product = live.schema().product();
        if (applied.migrations().isEmpty() && applied.replaceables().isEmpty()) {
            return new Expectation(Schema.empty(product), Basis.NOTHING_APPLIED, List.of());
        }
        List<String> obstacles = new ArrayList<>();
        if (!live.outstanding().isEmpty()) {
            obstacles.add(
                    "not all files are applied, as they are in a snapshot: pending " + listed(live.outstanding()));
        }
        if (!live.otherReplaceables().isEmpty()) {
            obstacles.add("not all replaceables stand as they are in a snapshot: "
                    + String.join(", ", live.otherReplaceables()));
        }
        return decide(applied, product, obstacles)
                .orElseThrow(() -> new UsageException(
                        live.status().target() + ": what its store should hold cannot be said: "
                                + String.join("; ", obstacles),
                        "Apply what is pending and write the snapshot anew with 'snapshot --out', or have the applied"
                                + " files applied to a scratch store. " + advice));
    }

    /**
     * What a store of a product should hold when all files up to a version are applied that run under these flags.
     *
     * @return empty when neither the snapshot nor a replay can tell
     */
    public Optional<Expectation> upTo(Version last, Flags flags, String product) {
        List<Migration> wanted = files.migrations().stream()
                .filter(migration -> migration.version().compareTo(last) <= 0)
                .filter(migration -> migration.options().flag().stream().allMatch(flags::contains))
                .toList();
        List<String> obstacles = new ArrayList<>();
        if (files.migrations().stream()
                .anyMatch(migration -> migration.version().compareTo(last) > 0)) {
            obstacles.add("a snapshot is of all files");
        }
        return decide(new MigrationSet(wanted), product, obstacles);
    }

    /** Adds to the obstacles what else stands against the snapshot. */
    private Optional<Expectation> decide(MigrationSet wanted, String product, List<String> obstacles) {
        Optional<Schema> committed = committed(wanted, obstacles);
        boolean fits = committed.isPresent() && obstacles.isEmpty();
        if (fits && (replay.isEmpty() || committed.get().product().equals(product))) {
            return Optional.of(expectation(committed.get(), Basis.SNAPSHOT, product));
        }
        return replay.map(trial -> expectation(trial.apply(wanted), Basis.REPLAY, product));
    }

    /** The committed schema, when it is the one of the files; else why not. */
    private Optional<Schema> committed(MigrationSet wanted, List<String> obstacles) {
        try {
            Optional<Snapshot> found = snapshot.get();
            Optional<String> reason = found.isEmpty()
                    ? Optional.of("there is no " + Snapshot.FILE_NAME + " beside the migrations")
                    : found.get()
                            .staleness(FilesFingerprint.of(files))
                            .map(stale -> Snapshot.FILE_NAME + " is stale: " + stale)
                            .or(() -> otherFlags(found.get(), wanted));
            reason.ifPresent(obstacles::add);
            return reason.isPresent() ? Optional.empty() : found.map(Snapshot::schema);
        } catch (InvalidDeclarationException unreadable) {
            obstacles.addAll(unreadable.problems());
            return Optional.empty();
        }
    }

    /** A snapshot of all files holds those of the flags that were on; half a sentence when other ones are wanted. */
    private Optional<String> otherFlags(Snapshot committed, MigrationSet wanted) {
        List<Version> held = flagged(files)
                .filter(migration -> migration.options().flag().stream().allMatch(committed.flags()::contains))
                .map(Migration::version)
                .toList();
        List<Version> asked = flagged(wanted).map(Migration::version).toList();
        return held.equals(asked)
                ? Optional.empty()
                : Optional.of("of the files under flags " + Snapshot.FILE_NAME + " holds "
                        + (held.isEmpty() ? "none" : listed(held)) + ", and the store "
                        + (asked.isEmpty() ? "none" : listed(asked)));
    }

    private static Stream<Migration> flagged(MigrationSet set) {
        return set.migrations().stream()
                .filter(migration -> migration.options().flag().isPresent());
    }

    private static Expectation expectation(Schema schema, Basis basis, String product) {
        return new Expectation(
                schema,
                basis,
                schema.product().equals(product)
                        ? List.of()
                        : List.of("What is expected was made by " + schema.product() + ", and the store is " + product
                                + ": what differs may be the products' doing."));
    }

    private static void refuseHalf(LiveStore live) {
        for (MigrationStatus migration : live.status().migrations()) {
            if (migration.state() == MigrationState.INTERRUPTED
                    && migration.attempt().isPresent()) {
                throw new InterruptedMigrationException(
                        live.status().target(), migration.attempt().get());
            }
        }
    }

    private static void refuseGone(LiveStore live) {
        if (!live.gone().isEmpty()) {
            throw new UsageException(
                    live.status().target() + ": what its store should hold cannot be said: applied, and without a file"
                            + " here, is version " + listed(live.gone()),
                    "Ask with the files of the build that migrated the store.");
        }
    }

    private static String listed(List<Version> versions) {
        return versions.stream().map(Version::toString).collect(Collectors.joining(", "));
    }
}

package dev.gander.migrate.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The migrations that are applied, in the order of their application. The newest row of a version decides. */
public final class AppliedMigrations {

    /** Nothing is applied. */
    public static final AppliedMigrations NONE = new AppliedMigrations(List.of());

    private final List<AppliedMigration> inOrder;
    private final Map<Version, AppliedMigration> byVersion;

    private AppliedMigrations(List<AppliedMigration> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        this.byVersion = new HashMap<>();
        inOrder.forEach(applied -> byVersion.put(applied.version(), applied));
    }

    /**
     * Reads the rows of a version table as goose does: the newest row of a version, by {@code id}, says whether the
     * version is applied; the row of version 0 says nothing.
     *
     * @param rows in any order
     */
    public static AppliedMigrations of(List<VersionRow> rows) {
        List<VersionRow> newestFirst = new ArrayList<>(rows);
        newestFirst.sort(Comparator.comparingLong(VersionRow::id).reversed());
        Set<Long> decided = new HashSet<>();
        List<AppliedMigration> applied = new ArrayList<>();
        for (VersionRow row : newestFirst) {
            if (row.versionId() > 0 && decided.add(row.versionId()) && row.isApplied()) {
                applied.add(new AppliedMigration(new Version(row.versionId()), row.id(), row.tstamp()));
            }
        }
        Collections.reverse(applied);
        return new AppliedMigrations(applied);
    }

    /** Oldest application first. */
    public List<AppliedMigration> inOrderOfApplication() {
        return inOrder;
    }

    /** The application of a version. */
    public Optional<AppliedMigration> find(Version version) {
        return Optional.ofNullable(byVersion.get(version));
    }

    /** Whether the version is applied. */
    public boolean contains(Version version) {
        return byVersion.containsKey(version);
    }

    /** The version applied last: goose's current version, which need not be the highest. */
    public Optional<Version> current() {
        return inOrder.isEmpty()
                ? Optional.empty()
                : Optional.of(inOrder.get(inOrder.size() - 1).version());
    }

    /** The highest applied version. */
    public Optional<Version> highest() {
        return byVersion.keySet().stream().max(Comparator.naturalOrder());
    }
}

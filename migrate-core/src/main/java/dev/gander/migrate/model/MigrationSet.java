package dev.gander.migrate.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All files of one target: its migrations, ascending, each version once, and its replaceables, which have no versions.
 *
 * @param migrations in ascending order of version
 * @param replaceables in ascending order of number
 */
public record MigrationSet(List<Migration> migrations, List<Replaceable> replaceables) {

    /** Migrations without replaceables. */
    public MigrationSet(List<Migration> migrations) {
        this(migrations, List.of());
    }

    /**
     * Sorts both.
     *
     * @throws IllegalArgumentException when two migrations bear one version, or two replaceables one number; a source
     *     reports that before it comes to this
     */
    public MigrationSet {
        List<Migration> sorted = new ArrayList<>(migrations);
        sorted.sort(Comparator.comparing(Migration::version));
        for (int index = 1; index < sorted.size(); index++) {
            Migration before = sorted.get(index - 1);
            Migration here = sorted.get(index);
            if (before.version().equals(here.version())) {
                throw new IllegalArgumentException(
                        "Both " + before.origin() + " and " + here.origin() + " have version " + here.version());
            }
        }
        migrations = List.copyOf(sorted);
        replaceables = sorted(replaceables);
    }

    private static List<Replaceable> sorted(List<Replaceable> replaceables) {
        List<Replaceable> sorted = new ArrayList<>(replaceables);
        sorted.sort(Comparator.comparingLong(Replaceable::number));
        for (int index = 1; index < sorted.size(); index++) {
            Replaceable before = sorted.get(index - 1);
            Replaceable here = sorted.get(index);
            if (before.number() == here.number()) {
                throw new IllegalArgumentException(
                        "Both " + before.origin() + " and " + here.origin() + " have number " + here.number());
            }
        }
        return List.copyOf(sorted);
    }

    /** The migration of a version. */
    public Optional<Migration> find(Version version) {
        int low = 0;
        int high = migrations.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = migrations.get(middle).version().compareTo(version);
            if (order == 0) {
                return Optional.of(migrations.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** The highest version found. */
    public Optional<Version> highest() {
        return migrations.isEmpty()
                ? Optional.empty()
                : Optional.of(migrations.get(migrations.size() - 1).version());
    }
}

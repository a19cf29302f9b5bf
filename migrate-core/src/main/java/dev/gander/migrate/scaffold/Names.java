package dev.gander.migrate.scaffold;

import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which names to give in a folder; pure.
 *
 * @param folder the folder in which they lie
 * @param migrations what is there, ascending
 */
record Names(Path folder, List<RawMigration> migrations) {

    /** The services of an estate number with four digits; goose's own default is five. */
    private static final int DEFAULT_WIDTH = 4;

    Version next(Numbering numbering) {
        return numbering instanceof Numbering.Timestamp timestamp
                ? Timestamps.at(timestamp.clock().instant())
                : new Version(nextNumber());
    }

    /** Whether a sequential number would be below every version there is, and so late. */
    boolean areTimestamps() {
        return !migrations.isEmpty() && highest().isEmpty();
    }

    /** The file that bears a version already. */
    Optional<RawMigration> holder(Version version) {
        return migrations.stream()
                .filter(found -> found.version().equals(version))
                .findFirst();
    }

    Path file(Version version, String words, String extension) {
        return folder.resolve(digits(version) + "_" + words + extension);
    }

    /** Ascending, so a run that was broken off goes on where it stopped. */
    List<Renaming> renumbered() {
        List<Renaming> renamings = new ArrayList<>();
        long number = nextNumber();
        for (RawMigration migration : migrations) {
            if (Timestamps.contain(migration.version())) {
                String name = fileName(migration);
                Version version = new Version(number++);
                Path to = folder.resolve(digits(version) + name.substring(name.indexOf('_')));
                renamings.add(new Renaming(folder.resolve(name), to, migration.version(), version));
            }
        }
        return renamings;
    }

    private static String fileName(RawMigration migration) {
        String path = migration.origin().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private long nextNumber() {
        return highest().map(migration -> migration.version().number()).orElse(0L) + 1;
    }

    private Optional<RawMigration> highest() {
        return migrations.stream()
                .filter(migration -> !Timestamps.contain(migration.version()))
                .max(Comparator.comparing(RawMigration::version));
    }

    private String digits(Version version) {
        int width = highest().map(found -> fileName(found).indexOf('_')).orElse(DEFAULT_WIDTH);
        String digits = version.toString();
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}

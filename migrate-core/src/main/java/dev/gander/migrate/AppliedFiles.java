package dev.gander.migrate;

import dev.gander.migrate.datastore.RecordedChecksum;
import dev.gander.migrate.datastore.StoreOutline;
import dev.gander.migrate.model.AppliedMigration;
import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that are applied, as the store remembers them: by the rules of {@link Standing}, and where it leaves no doubt. */
final class AppliedFiles {

    private final Map<Version, Checksum> checksums;

    private AppliedFiles(Map<Version, Checksum> checksums) {
        this.checksums = checksums;
    }

    /** Empty when something may be interrupted, or when it is not known of every application which file it was. */
    static Optional<AppliedFiles> of(StoreOutline outline) {
        if (!outline.unended().isEmpty()) {
            return Optional.empty();
        }
        Map<Long, RecordedChecksum> byRow = new HashMap<>();
        for (RecordedChecksum recorded : outline.checksums()) {
            byRow.put(recorded.versionRow(), recorded);
        }
        Map<Version, Checksum> checksums = new HashMap<>();
        for (AppliedMigration application : outline.applied().inOrderOfApplication()) {
            RecordedChecksum recorded = byRow.get(application.row());
            if (recorded == null || !recorded.version().equals(application.version())) {
                return Optional.empty();
            }
            checksums.put(application.version(), recorded.checksum());
        }
        return Optional.of(new AppliedFiles(checksums));
    }

    /** Whether these are the files, each version once. */
    boolean are(List<SummedFile> files) {
        if (files.size() != checksums.size()) {
            return false;
        }
        for (SummedFile file : files) {
            if (!file.checksum().equals(checksums.get(file.version()))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A file that lies there.
     *
     * @param version of its migration; no other file bears it
     * @param checksum of its bytes
     */
    record SummedFile(Version version, Checksum checksum) {}
}

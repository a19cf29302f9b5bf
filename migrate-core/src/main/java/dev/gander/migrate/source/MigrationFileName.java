package dev.gander.migrate.source;

import dev.gander.migrate.model.Version;
import java.util.Optional;

/**
 * The name of a migration file by goose's rule: decimal digits, one underscore, anything, the extension. Leading zeros
 * mean nothing; the version is at least 1 and fits into 64 bits. Unlike goose, a sign before the digits is refused.
 *
 * @param version the digits
 * @param words what stands between the first underscore and the extension; may be empty
 */
record MigrationFileName(Version version, String words) {

    static Optional<MigrationFileName> parse(String name, String extension) {
        if (!name.endsWith(extension)) {
            return Optional.empty();
        }
        String stem = name.substring(0, name.length() - extension.length());
        int underscore = stem.indexOf('_');
        if (underscore < 0) {
            return Optional.empty();
        }
        return Version.parse(stem.substring(0, underscore))
                .map(version -> new MigrationFileName(version, stem.substring(underscore + 1)));
    }
}

package dev.gander.migrate.schema;

import dev.gander.migrate.model.MigrationSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What identifies the migration files that a schema comes from.
 *
 * @param files how many there are
 * @param sha256 hexadecimal, lower case, 64 digits
 */
public record FilesFingerprint(int files, String sha256) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws IllegalArgumentException when the digits are not those of a SHA-256
     */
    public FilesFingerprint {
        if (files < 0 || !SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("No fingerprint of files: " + files + ", " + sha256);
        }
    }

    /** The fingerprint of migrations: of their versions and checksums, in ascending order. Names may change. */
    public static FilesFingerprint of(MigrationSet migrations) {
        return of(migrations.migrations().stream()
                .map(migration -> migration.version() + " "
                        + migration.checksum().algorithm() + ":"
                        + migration.checksum().value())
                .toList());
    }

    /**
     * The fingerprint of files.
     *
     * @param lines one for each file, in their order: what it is called and the checksum of its text
     */
    public static FilesFingerprint of(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return new FilesFingerprint(lines.size(), HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256, which every runtime must have", e);
        }
    }
}

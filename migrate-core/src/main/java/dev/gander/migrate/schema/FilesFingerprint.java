package dev.gander.migrate.schema;

import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.ScriptFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What identifies the files that a schema comes from.
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

    /**
     * The fingerprint of a target's files: of the versions and checksums of migrations, whose names may change, then of the
     * names and checksums of replaceables, both in their order.
     */
    public static FilesFingerprint of(MigrationSet files) {
        List<String> lines = new ArrayList<>();
        files.migrations()
                .forEach(migration -> lines.add(line(migration.version().toString(), migration)));
        files.replaceables().forEach(replaceable -> lines.add(line(replaceable.name(), replaceable)));
        return of(lines);
    }

    private static String line(String name, ScriptFile file) {
        return name + " " + file.checksum().algorithm() + ":" + file.checksum().value();
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

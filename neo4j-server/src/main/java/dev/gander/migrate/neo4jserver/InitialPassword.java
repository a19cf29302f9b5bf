package dev.gander.migrate.neo4jserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password that the user {@code neo4j} has from the first start of a data folder on, in the file that
 * {@code neo4j-admin dbms set-initial-password} writes. A server that finds no such file gives its user a password that
 * everybody knows, and to change that by a query costs a third of the whole start.
 */
final class InitialPassword {

    private static final String DIGEST = "SHA-256";
    private static final int SALT_BYTES = 32;
    private static final int ITERATIONS = 1024;

    private InitialPassword() {}

    /** Writes the file unless it is there. A server with users takes no notice of it. */
    static void write(Path folder, String password) throws IOException {
        Path file = folder.resolve("data/dbms/auth.ini");
        if (Files.exists(file)) {
            return;
        }
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        HexFormat hex = HexFormat.of();
        String line = String.join(
                ",", DIGEST, hex.formatHex(digest(password, salt)), hex.formatHex(salt), Integer.toString(ITERATIONS));
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling("auth.ini.draft");
        Files.writeString(draft, "neo4j:" + line + ":\n");
        Files.move(draft, file);
    }

    private static byte[] digest(String password, byte[] salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance(DIGEST);
            digest.update(salt);
            byte[] hash = digest.digest(password.getBytes(StandardCharsets.UTF_8));
            for (int round = 1; round < ITERATIONS; round++) {
                hash = digest.digest(hash);
            }
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every runtime has " + DIGEST, e);
        }
    }
}

package dev.gander.migrate.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** libpq's password file: lines of {@code host:port:database:user:password}, the first one that matches counts. */
record Passfile(Path path) {

    /** The password, if the file is there, belongs to its owner alone, and has a matching line. */
    Optional<String> password(String host, int port, String database, String user) {
        if (!Files.isReadable(path) || isOpenToOthers()) {
            return Optional.empty();
        }
        List<String> wanted = List.of(host, Integer.toString(port), database, user);
        try {
            return Files.readAllLines(path).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Passfile::fields)
                    .filter(fields -> matches(fields, wanted))
                    .map(fields -> fields.get(4))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** libpq does not trust such a file either. */
    private boolean isOpenToOthers() {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            return permissions.stream().anyMatch(one -> !one.name().startsWith("OWNER_"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean matches(List<String> fields, List<String> wanted) {
        if (fields.size() < 5) {
            return false;
        }
        for (int index = 0; index < wanted.size(); index++) {
            String field = fields.get(index);
            if (!field.equals("*") && !field.equals(wanted.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char here = line.charAt(at);
            if (here == '\\' && at + 1 < line.length()) {
                field.append(line.charAt(++at));
            } else if (here == ':' && fields.size() < 4) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(here);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

package dev.gander.migrate.template;

import dev.gander.migrate.redis.ForeignKeys;
import dev.gander.migrate.redis.KeyFamily;
import dev.gander.migrate.redis.Keyspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The declarations of the services that share one Redis. Each knows the keys of all others, so that no key is two owners'.
 *
 * @param checkout where they lie
 */
record SharedKeys(Checkout checkout) {

    private static final String FOREIGN = "foreign:\n";

    /** Every key that somebody has declared by now, with its owner. */
    List<ForeignKeys> declared() {
        Map<String, ForeignKeys> keys = new LinkedHashMap<>();
        List<Keyspace> keyspaces = files().map(SharedKeys::parsed).toList();
        for (Keyspace keyspace : keyspaces) {
            for (KeyFamily family : keyspace.families()) {
                keys.put(family.pattern().toString(), new ForeignKeys(family.pattern(), family.owner()));
            }
        }
        keyspaces.forEach(keyspace -> keyspace.foreign()
                .forEach(foreign -> keys.putIfAbsent(foreign.pattern().toString(), foreign)));
        return List.copyOf(keys.values());
    }

    /**
     * The declarations of the others and their pages, with the keys of a new one among the foreign keys.
     *
     * @throws dev.gander.migrate.error.InvalidDeclarationException when a new key could be one of theirs
     */
    List<FileText> changesFor(Keyspace added) {
        List<FileText> changes = new ArrayList<>();
        files().forEach(file -> {
            FileText changed = new FileText(file.path(), withForeign(file.text(), added));
            changes.add(changed);
            changes.add(new FileText(
                    file.path().replace("keyspace.yaml", "KEYSPACE.md"),
                    parsed(changed).markdown()));
        });
        return changes;
    }

    private Stream<FileText> files() {
        return checkout.services().stream()
                .map(service -> "services/" + service + "/migrations/redis/keyspace.yaml")
                .flatMap(path -> checkout.find(path).map(text -> new FileText(path, text)).stream());
    }

    private static Keyspace parsed(FileText file) {
        return Keyspace.parse(file.text(), file.path());
    }

    private static String withForeign(String text, Keyspace added) {
        StringBuilder lines = new StringBuilder();
        for (KeyFamily family : added.families()) {
            lines.append("  - pattern: \"" + family.pattern() + "\"\n    owner: " + family.owner() + "\n");
        }
        int begin = ("\n" + text).indexOf("\n" + FOREIGN);
        if (begin < 0) {
            return text + FOREIGN + lines;
        }
        int end = begin + FOREIGN.length();
        while (text.startsWith(" ", end)) {
            end = text.indexOf('\n', end) + 1;
        }
        return text.substring(0, end) + lines + text.substring(end);
    }
}

package dev.gander.migrate.arch.schema;

import java.util.Locale;

/**
 * A file that is no class.
 *
 * @param name in its root, with slashes
 * @param path as people find it
 */
record Resource(String name, String path, String content) {

    private static final String READ = "sql|ddl|cypher|cql|properties|yaml|yml|json|xml";

    /** Whether a file of this name may make a store or a framework change schema. */
    static boolean isRead(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(" + READ + ")");
    }

    String extension() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** From 1. */
    int lineAt(int offset) {
        return (int) content.substring(0, offset)
                        .chars()
                        .filter(each -> each == '\n')
                        .count()
                + 1;
    }
}

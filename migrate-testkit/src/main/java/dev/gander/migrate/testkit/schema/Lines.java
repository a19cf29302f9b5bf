package dev.gander.migrate.testkit.schema;

import java.util.List;

/** What the lines of listings are about. */
final class Lines {

    private Lines() {}

    /** Whether a line is about a table or something of it; of a graph, about a label or a type. */
    static boolean isAbout(String line, String name) {
        int labels = line.startsWith("node [") ? line.indexOf('[') : line.indexOf(" | [") + " | ".length();
        if (line.charAt(labels) == '[') {
            return List.of(line.substring(labels + 1, line.indexOf(']', labels)).split(", "))
                    .contains(name);
        }
        String subject = line.split(" ", 3)[1];
        return subject.equals(name) || subject.startsWith(name + ".");
    }
}

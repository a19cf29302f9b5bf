package dev.gander.migrate.cli.render;

/** Colours for a terminal, or none. */
enum Ink {
    COLOURED,
    PLAIN;

    private static final String END = "\u001b[0m";

    /** Something that went well. */
    String good(String text) {
        return paint("\u001b[32m", text);
    }

    /** Something that failed. */
    String bad(String text) {
        return paint("\u001b[31m", text);
    }

    /** Something that asks for a look. */
    String warning(String text) {
        return paint("\u001b[33m", text);
    }

    /** A heading. */
    String strong(String text) {
        return paint("\u001b[1m", text);
    }

    private String paint(String start, String text) {
        return this == COLOURED ? start + text + END : text;
    }
}

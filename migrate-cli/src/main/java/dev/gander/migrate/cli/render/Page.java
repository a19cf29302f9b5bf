package dev.gander.migrate.cli.render;

import java.io.PrintStream;

/** A stream of lines, each ended by LF on every system. */
final class Page {

    private final PrintStream stream;

    Page(PrintStream stream) {
        this.stream = stream;
    }

    void line(String text) {
        stream.print(text + "\n");
    }

    void text(String text) {
        stream.print(text);
    }

    void flush() {
        stream.flush();
    }
}

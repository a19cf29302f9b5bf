package dev.gander.migrate.cli.render;

import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.error.EditedMigrationsException;
import dev.gander.migrate.error.MigrationException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Says on stderr what went wrong and what to do next. */
final class FailureText {

    /** How much is said of an unexpected failure. */
    enum Detail {
        ONE_LINE,
        STACK_TRACE
    }

    private final Page page;
    private final Ink ink;
    private final Detail detail;
    private final String version;
    private final Progress progress;

    /**
     * @param surroundings take the text
     * @param ink of the diagnostics
     * @param detail how much is said
     * @param version of this program, for reports of faults
     * @param progress shares the terminal with it
     */
    FailureText(Surroundings surroundings, Ink ink, Detail detail, String version, Progress progress) {
        this.page = new Page(surroundings.err());
        this.ink = ink;
        this.detail = detail;
        this.version = version;
        this.progress = progress;
    }

    void write(RuntimeException failure) {
        progress.clear();
        if (failure instanceof MigrationException expected) {
            expected(expected);
        } else {
            unexpected(failure);
        }
        page.flush();
    }

    private void expected(MigrationException failure) {
        page.line(ink.bad("Error: ") + Escaped.lines(String.valueOf(failure.getMessage())));
        if (Failures.root(failure) instanceof EditedMigrationsException edited) {
            DifferenceText difference = new DifferenceText(page);
            edited.edited().forEach(difference::write);
        }
        page.line(Escaped.lines(failure.advice()));
        for (Throwable other : failure.getSuppressed()) {
            if (other instanceof MigrationException also) {
                expected(also);
            }
        }
    }

    private void unexpected(RuntimeException failure) {
        page.line(ink.bad("Unexpected failure: ") + Escaped.line(failure.toString()));
        if (detail == Detail.STACK_TRACE) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            page.text(Escaped.lines(trace.toString().replace("\r\n", "\n")));
        } else {
            page.line("This is a fault of the program (" + version
                    + "). Run again with --verbose and report what it prints.");
        }
    }
}

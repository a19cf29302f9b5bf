package dev.gander.migrate.cli.render;

import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.cli.process.Surroundings.Device;
import dev.gander.migrate.cli.render.FailureText.Detail;
import dev.gander.migrate.cli.words.OptionWord;
import dev.gander.migrate.cli.words.Options;
import java.time.Clock;
import java.util.function.Predicate;

/** Where a call's results and progress go, as its options and its streams ask for. */
public final class Output implements AutoCloseable {

    private final Results results;
    private final Progress progress;

    private Output(Results results, Progress progress) {
        this.results = results;
        this.progress = progress;
    }

    /**
     * The output that a call asks for.
     *
     * @param asked which options are given
     * @param style whose lines it has where it is text
     * @param surroundings take it
     * @param version of this program
     */
    public static Output of(Predicate<OptionWord> asked, Style style, Surroundings surroundings, String version) {
        Progress progress = progress(asked, surroundings);
        FailureText failureText = new FailureText(
                surroundings,
                ink(asked, surroundings, surroundings.errDevice()),
                asked.test(Options.VERBOSE) ? Detail.STACK_TRACE : Detail.ONE_LINE,
                version,
                progress);
        if (asked.test(Options.JSON)) {
            return new Output(new JsonResults(surroundings, failureText), progress);
        }
        Ink ink = ink(asked, surroundings, surroundings.outDevice());
        TextResults text = new TextResults(surroundings, ink, progress, failureText);
        return style == Style.GOOSE ? ofGoose(asked, surroundings, text) : new Output(text, progress);
    }

    /** What follows the run is the result here, so that it is not quiet and has no colours. */
    private static Output ofGoose(Predicate<OptionWord> asked, Surroundings surroundings, Results others) {
        GooseLog log = new GooseLog(surroundings, Clock.systemDefaultZone());
        GooseFiles files = new GooseFiles(
                surroundings, log, asked.test(Options.VERBOSE) ? GooseFiles.Detail.TABLE : GooseFiles.Detail.FAILURES);
        return new Output(new GooseResults(log, files, others), new GooseProgress(log));
    }

    /** Takes the call's results. */
    public Results results() {
        return results;
    }

    /** Follows the call's run. */
    public Progress progress() {
        return progress;
    }

    /** Ends the progress. */
    @Override
    public void close() {
        progress.close();
    }

    private static Progress progress(Predicate<OptionWord> asked, Surroundings surroundings) {
        if (asked.test(Options.QUIET)) {
            return Progress.NONE;
        }
        return surroundings.errDevice() == Device.TERMINAL
                ? new LiveProgress(surroundings, System::nanoTime)
                : new ProgressText(surroundings);
    }

    /** Colours are for people; NO_COLOR (no-color.org) and a terminal without abilities turn them off. */
    private static Ink ink(Predicate<OptionWord> asked, Surroundings surroundings, Device device) {
        boolean unwanted = asked.test(Options.NO_COLOR)
                || !surroundings.environment().apply("NO_COLOR").orElse("").isEmpty()
                || surroundings.environment().apply("TERM").orElse("").equals("dumb");
        return device == Device.TERMINAL && !unwanted ? Ink.COLOURED : Ink.PLAIN;
    }
}

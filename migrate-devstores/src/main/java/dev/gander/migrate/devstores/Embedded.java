package dev.gander.migrate.devstores;

import java.util.List;

/**
 * Wraps a command in embedded stores: {@code Embedded FOLDER SECONDS -- PROGRAM… -- ARGUMENT…}.
 *
 * <p>The command learns of the stores by its environment, from which every other address of a datastore is removed first.
 * Streams, signals and the exit code pass through. Exit codes of its own: 2 for words that make no sense, 6 when another run
 * holds the folder longer than SECONDS, 7 when a store cannot be started; 128 and the signal's number when a signal came before the
 * command was started.
 */
public final class Embedded {

    private Embedded() {}

    /** Runs the command and exits with its exit code. */
    public static void main(String[] words) {
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) {
        SignalRelay signals = SignalRelay.install();
        try {
            EmbeddedArguments arguments = EmbeddedArguments.parse(words);
            return new EmbeddedRun(arguments, System.getenv(), signals, System.err).run();
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            return EmbeddedRun.USAGE;
        } catch (InterruptedException e) {
            return signals.exitCode().orElse(EmbeddedRun.NO_STORE);
        } catch (DevStoreException e) {
            if (signals.exitCode().isEmpty()) {
                System.err.println(e.getMessage());
            }
            return signals.exitCode().orElse(EmbeddedRun.NO_STORE);
        }
    }
}

package dev.gander.migrate.template;

import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.program.ExitCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code ./migrate new-service}: writes a service into a checkout. */
public final class NewServiceProgram {

    private final Path checkout;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * @param checkout the root folder
     * @param out for what was done
     * @param err for what went wrong
     */
    NewServiceProgram(Path checkout, PrintWriter out, PrintWriter err) {
        this.checkout = checkout;
        this.out = out;
        this.err = err;
    }

    /** Ends the process with the call's exit code. */
    public static void main(String[] words) {
        Path checkout = Path.of(System.getenv().getOrDefault("MIGRATE_CHECKOUT", ""));
        NewServiceProgram program = new NewServiceProgram(
                checkout.toAbsolutePath().normalize(),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(program.run(words));
    }

    /**
     * Carries out one call. Never throws: a failure is written and becomes an exit code.
     *
     * @return what the process ends with
     */
    int run(String... words) {
        NewServiceWords called = new NewServiceWords();
        CommandLine parser = new CommandLine(called);
        try {
            parser.parseArgs(words);
            if (parser.isUsageHelpRequested()) {
                parser.usage(out, CommandLine.Help.Ansi.OFF);
                return ExitCode.DONE.number();
            }
            Draft draft = new Drafting(new Checkout(checkout)).draft(called.service());
            new DraftWriter(checkout).write(draft);
            tell(draft);
            return ExitCode.DONE.number();
        } catch (ParameterException mistake) {
            return failed(String.valueOf(mistake.getMessage()), "Help: ./migrate new-service --help", ExitCode.USAGE);
        } catch (MigrationException refusal) {
            return failed(String.valueOf(refusal.getMessage()), refusal.advice(), ExitCode.of(refusal));
        } catch (RuntimeException fault) {
            return failed(fault.toString(), "This is a fault of the program; please report it.", ExitCode.FAILED);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private void tell(Draft draft) {
        out.println("Wrote " + draft.service().folder());
        draft.added().forEach(file -> out.println("  new      " + file.path()));
        draft.changed().forEach(file -> out.println("  changed  " + file.path()));
        String name = draft.service().name().text();
        out.println("Next:");
        out.println("  ./migrate --embedded " + name + " up");
        out.println("  make test SERVICE=" + name);
        out.println("  docs/runbook.md has the rest, step by step.");
    }

    private int failed(String message, String advice, ExitCode code) {
        err.println("Error: " + message);
        err.println(advice);
        return code.number();
    }
}

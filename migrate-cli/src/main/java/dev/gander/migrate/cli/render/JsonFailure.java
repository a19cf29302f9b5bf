package dev.gander.migrate.cli.render;

import dev.gander.migrate.error.ChangedFileException;
import dev.gander.migrate.error.EditedMigrationsException;
import dev.gander.migrate.error.InterruptedMigrationException;
import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.error.LateMigrationsException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.UnmetRequirementsException;
import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.program.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a call came to nothing. */
final class JsonFailure {

    private final Json json;

    JsonFailure(Json json) {
        this.json = json;
    }

    void error(Optional<RuntimeException> failure) {
        write(failure, List.of());
    }

    /** The worst failure, whose code the process ends with; the others stand in it. */
    void errors(List<RuntimeException> failures) {
        Optional<RuntimeException> worst = Optional.empty();
        for (RuntimeException failure : failures) {
            if (worst.isEmpty() || ExitCode.of(failure).isWorseThan(ExitCode.of(worst.get()))) {
                worst = Optional.of(failure);
            }
        }
        List<RuntimeException> others = new ArrayList<>(failures);
        worst.ifPresent(others::remove);
        write(worst, others);
    }

    private void write(Optional<RuntimeException> failure, List<RuntimeException> others) {
        if (failure.isEmpty()) {
            json.nothing("error");
        } else {
            json.object("error", () -> members(failure.get(), others));
        }
    }

    private void members(RuntimeException failure) {
        members(failure, List.of());
    }

    private void members(RuntimeException failure, List<RuntimeException> more) {
        if (failure instanceof MigrationException expected) {
            general(expected.kind(), String.valueOf(expected.getMessage()), expected.advice());
            place(Failures.root(expected));
            details(Failures.root(expected));
        } else {
            general(ErrorKind.INTERNAL, failure.toString(), "Run again with --verbose and report what it prints.");
        }
        List<RuntimeException> others = new ArrayList<>(more);
        for (Throwable other : failure.getSuppressed()) {
            if (other instanceof MigrationException also) {
                others.add(also);
            }
        }
        json.array("others", others, this::members);
    }

    private void general(ErrorKind kind, String message, String advice) {
        json.number("code", ExitCode.of(kind).number())
                .text("kind", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .text("message", message)
                .text("advice", advice);
    }

    private void place(MigrationException failure) {
        if (failure instanceof StatementFailedException failed) {
            json.text("file", failed.position().origin().path())
                    .number("line", failed.position().line());
            failed.statement().ifPresent(statement -> json.number("statement", statement.number()));
        } else if (failure instanceof ChangedFileException changed) {
            json.text("file", changed.origin().path());
        } else if (failure instanceof InterruptedMigrationException interrupted) {
            json.number("version", interrupted.attempt().version().number())
                    .number("statement", interrupted.attempt().statementInDoubt());
        }
    }

    private void details(MigrationException failure) {
        JsonFiles files = new JsonFiles(json);
        if (failure instanceof InvalidMigrationsException invalid) {
            json.array("problems", invalid.problems(), problem -> {
                json.text("path", problem.position().origin().path());
                files.problem(problem);
            });
        } else if (failure instanceof EditedMigrationsException edited) {
            json.array("edited", edited.edited(), files::edited);
        } else if (failure instanceof UnmetRequirementsException waiting) {
            json.array("unmet", waiting.unmet(), files::unmet);
        } else if (failure instanceof LateMigrationsException late) {
            json.array(
                    "late",
                    late.late(),
                    migration -> json.text("path", migration.origin().path())
                            .number("version", migration.version().number()));
        }
    }
}

package dev.gander.migrate.source;

import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.ScriptSyntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The one rule of what a migration file is, for folders and class path alike.
 *
 * <ul>
 *   <li>A file that lies in the source itself and has the syntax's extension, in lower case, is a migration. Its name is
 *       a {@link MigrationFileName}; another name is the error {@code bad-name}, as in goose's command.
 *   <li>A Go migration is the error {@code bad-name} as well: it has a version and cannot run here.
 *   <li>Anything else that a person would take for a migration is a {@link LookAlikes look-alike}.
 *   <li>Two files of one version are the error {@code duplicate-version}.
 * </ul>
 */
final class Discovery {

    private final ScriptSyntax syntax;
    private final LookAlikes lookAlikes;
    private final BadNames badNames;

    Discovery(ScriptSyntax syntax) {
        this.syntax = syntax;
        this.lookAlikes = new LookAlikes(syntax);
        this.badNames = new BadNames(syntax);
    }

    SourceListing list(List<Candidate> candidates) {
        List<RawMigration> migrations = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Optional<RawMigration> migration = migration(candidate);
            if (migration.isPresent()) {
                migrations.add(migration.get());
            } else {
                problem(candidate).ifPresent(problems::add);
            }
        }
        migrations.sort(Comparator.comparing(RawMigration::version)
                .thenComparing(migration -> migration.origin().path()));
        problems.addAll(duplicates(migrations));
        problems.sort(
                Comparator.comparing(problem -> problem.position().origin().path()));
        return new SourceListing(migrations, problems);
    }

    private Optional<RawMigration> migration(Candidate candidate) {
        if (!candidate.isTopLevel() || candidate.kind() != Candidate.Kind.FILE) {
            return Optional.empty();
        }
        return MigrationFileName.parse(candidate.name(), syntax.extension())
                .map(name -> new RawMigration(
                        name.version(), name.words(), new Origin(candidate.path()), candidate.content()));
    }

    private Optional<Problem> problem(Candidate candidate) {
        return badNames.problem(candidate).or(() -> lookAlikes.problem(candidate));
    }

    private static List<Problem> duplicates(List<RawMigration> sorted) {
        List<Problem> problems = new ArrayList<>();
        for (int index = 1, first = 0; index < sorted.size(); index++) {
            RawMigration migration = sorted.get(index);
            RawMigration before = sorted.get(first);
            if (!migration.version().equals(before.version())) {
                first = index;
                continue;
            }
            problems.add(Problem.ofFile(
                    ProblemCode.DUPLICATE_VERSION,
                    migration.origin(),
                    "version " + migration.version() + " is taken by " + before.origin() + " already: "
                            + advice(before, migration)));
        }
        return problems;
    }

    private static String advice(RawMigration first, RawMigration second) {
        if (first.origin().equals(second.origin())) {
            return "the same path is on the class path twice, so take one of them away";
        }
        return first.name().endsWith(".down") || second.name().endsWith(".down")
                ? "both directions belong in one file, under '-- +goose Up' and '-- +goose Down'"
                : "give the newer one the next free number";
    }
}

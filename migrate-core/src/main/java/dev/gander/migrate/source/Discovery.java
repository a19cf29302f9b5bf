package dev.gander.migrate.source;

import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.RawFile;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.RawReplaceable;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.source.Layout.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one rule of what a migration file is, for folders and class path alike.
 *
 * <ul>
 *   <li>A file that lies in the source itself and has the syntax's extension, in lower case, is a migration. Its name is
 *       a {@link MigrationFileName}; another name is the error {@code bad-name}, as in goose's command.
 *   <li>One that lies in the folder {@code replaceable} is a replaceable, by the same rule of names.
 *   <li>What lies in the folder {@code seeds} is left to {@link SeedDiscovery}.
 *   <li>Where there is a folder {@code persistent}, migrations lie in it, and one beside it is the error
 *       {@code misplaced}.
 *   <li>A Go migration is the error {@code bad-name} as well: it has a version and cannot run here.
 *   <li>Anything else that a person would take for a migration is a {@link LookAlikes look-alike}.
 *   <li>Two files of one version, or two replaceables of one number, are the error {@code duplicate-version}.
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
        Layout layout = Layout.of(candidates);
        List<RawMigration> migrations = new ArrayList<>();
        List<RawReplaceable> replaceables = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Place place = layout.place(candidate);
            Optional<MigrationFileName> name = name(candidate, place);
            if (name.isEmpty()) {
                problem(candidate, place).ifPresent(problems::add);
            } else if (place == Place.VERSIONED) {
                migrations.add(migration(candidate, name.get()));
            } else {
                replaceables.add(replaceable(candidate, name.get()));
            }
        }
        migrations.sort(Comparator.comparing(RawMigration::version)
                .thenComparing(migration -> migration.origin().path()));
        replaceables.sort(Comparator.comparingLong(RawReplaceable::number)
                .thenComparing(replaceable -> replaceable.origin().path()));
        problems.addAll(duplicates(migrations, RawMigration::version, "version "));
        problems.addAll(duplicates(replaceables, RawReplaceable::number, "number "));
        problems.sort(
                Comparator.comparing(problem -> problem.position().origin().path()));
        return new SourceListing(migrations, replaceables, new SeedDiscovery(syntax).list(candidates), problems);
    }

    private Optional<MigrationFileName> name(Candidate candidate, Place place) {
        return place.isRead() && candidate.kind() == Candidate.Kind.FILE
                ? MigrationFileName.parse(candidate.name(), syntax.extension())
                : Optional.empty();
    }

    private static RawMigration migration(Candidate candidate, MigrationFileName name) {
        return new RawMigration(name.version(), name.words(), new Origin(candidate.path()), candidate.content());
    }

    private RawReplaceable replaceable(Candidate candidate, MigrationFileName name) {
        String path = candidate.path();
        return new RawReplaceable(
                name.version().number(),
                name.words(),
                path.substring(0, path.length() - syntax.extension().length()),
                new Origin(path),
                candidate.content());
    }

    private Optional<Problem> problem(Candidate candidate, Place place) {
        return badNames.problem(candidate, place).or(() -> lookAlikes.problem(candidate, place));
    }

    private static <F extends RawFile> List<Problem> duplicates(
            List<F> sorted, Function<F, Object> number, String word) {
        List<Problem> problems = new ArrayList<>();
        for (int index = 1, first = 0; index < sorted.size(); index++) {
            F file = sorted.get(index);
            F before = sorted.get(first);
            if (!number.apply(file).equals(number.apply(before))) {
                first = index;
                continue;
            }
            problems.add(Problem.ofFile(
                    ProblemCode.DUPLICATE_VERSION,
                    file.origin(),
                    word + number.apply(file) + " is taken by " + before.origin() + " already: "
                            + advice(before, file)));
        }
        return problems;
    }

    private static String advice(RawFile first, RawFile second) {
        if (first.origin().equals(second.origin())) {
            return "the same path is on the class path twice, so take one of them away";
        }
        return first.name().endsWith(".down") || second.name().endsWith(".down")
                ? "both directions belong in one file, under '-- +goose Up' and '-- +goose Down'"
                : "give the newer one the next free number";
    }
}

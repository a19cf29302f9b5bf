package dev.gander.migrate.source;

import dev.gander.migrate.model.EnvironmentName;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.RawReplaceable;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.SeedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one rule of what a seed file is: it lies in {@code seeds/<environment>/} or in {@code seeds/common/}, and its name is a
 * {@link MigrationFileName}. What else a person would take for one is a problem.
 */
final class SeedDiscovery {

    private static final Pattern PATH = Pattern.compile(SeedSet.FOLDER + "/([^/]+)/([^/]+)");
    private static final List<String> LANGUAGES = List.of(".sql", ".cypher", ".cql");

    private final ScriptSyntax syntax;

    SeedDiscovery(ScriptSyntax syntax) {
        this.syntax = syntax;
    }

    SeedListing list(List<Candidate> candidates) {
        List<RawReplaceable> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.top().equals(SeedSet.FOLDER) && candidate.kind() == Candidate.Kind.FILE) {
                Optional<RawReplaceable> file = file(candidate);
                file.ifPresent(files::add);
                if (file.isEmpty() && looksLikeScript(candidate)) {
                    problems.add(problem(candidate, ProblemCode.BAD_NAME, reason(candidate)));
                }
            }
        }
        files.sort(Comparator.comparing((RawReplaceable file) -> folder(file))
                .thenComparingLong(RawReplaceable::number)
                .thenComparing(RawReplaceable::stem));
        problems.addAll(duplicates(files));
        problems.sort(
                Comparator.comparing(problem -> problem.position().origin().path()));
        return new SeedListing(files, problems);
    }

    private Optional<RawReplaceable> file(Candidate candidate) {
        Matcher path = PATH.matcher(candidate.path());
        if (!path.matches() || !isFolder(path.group(1))) {
            return Optional.empty();
        }
        return MigrationFileName.parse(candidate.name(), syntax.extension())
                .map(name -> new RawReplaceable(
                        name.version().number(),
                        name.words(),
                        candidate
                                .path()
                                .substring(
                                        0,
                                        candidate.path().length()
                                                - syntax.extension().length()),
                        new Origin(candidate.path()),
                        candidate.content()));
    }

    private static boolean isFolder(String name) {
        return name.equals(EnvironmentName.COMMON)
                || EnvironmentName.parse(name).isPresent();
    }

    private static boolean looksLikeScript(Candidate candidate) {
        String lower = candidate.name().toLowerCase(Locale.ROOT);
        return LANGUAGES.stream().anyMatch(lower::endsWith);
    }

    private String reason(Candidate candidate) {
        Matcher path = PATH.matcher(candidate.path());
        if (!path.matches()) {
            return "not taken: a seed file lies in seeds/common/ or in seeds/<environment>/, and no deeper";
        }
        return isFolder(path.group(1))
                ? "not taken: a seed file's name is digits, an underscore and words, such as 010_people"
                        + syntax.extension()
                : "not taken: an environment's name is a small letter, then small letters, digits and hyphens";
    }

    private static List<Problem> duplicates(List<RawReplaceable> files) {
        List<Problem> problems = new ArrayList<>();
        Map<String, RawReplaceable> taken = new HashMap<>();
        for (RawReplaceable file : files) {
            RawReplaceable before = taken.putIfAbsent(folder(file) + file.number(), file);
            if (before != null) {
                problems.add(Problem.ofFile(
                        ProblemCode.DUPLICATE_VERSION,
                        file.origin(),
                        "number " + file.number() + " is taken by " + before.origin()
                                + " already: give the newer one the next free number"));
            }
        }
        return problems;
    }

    private static String folder(RawReplaceable file) {
        return file.stem().substring(0, file.stem().lastIndexOf('/') + 1);
    }

    private static Problem problem(Candidate candidate, ProblemCode code, String message) {
        return Problem.ofFile(code, new Origin(candidate.path()), message);
    }
}

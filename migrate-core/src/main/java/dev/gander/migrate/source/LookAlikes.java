package dev.gander.migrate.source;

import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.SeedSet;
import dev.gander.migrate.source.Layout.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that a person would take for a migration and that are not taken. A listing that ignores them misleads. */
final class LookAlikes {

    private static final List<String> LANGUAGES = List.of(".sql", ".cypher", ".cql");
    private static final Pattern VERSION = Pattern.compile("[0-9]+_.*");
    private static final Pattern BARE = Pattern.compile("[0-9]+_[^.]*");
    private static final Pattern SET_ASIDE = Pattern.compile("[0-9]+[_.].*\\.(sql|cypher|cql)([.~_-].*|[0-9]+)");

    private final ScriptSyntax syntax;

    LookAlikes(ScriptSyntax syntax) {
        this.syntax = syntax;
    }

    Optional<Problem> problem(Candidate candidate, Place place) {
        return (place == Place.ELSEWHERE ? reasonBelow(candidate) : reason(candidate))
                .map(reason -> Problem.ofFile(ProblemCode.LOOK_ALIKE, new Origin(candidate.path()), reason));
    }

    private Optional<String> reason(Candidate candidate) {
        String name = candidate.name();
        String lower = name.toLowerCase(Locale.ROOT);
        if (candidate.kind() != Candidate.Kind.FILE) {
            return Optional.empty();
        }
        if (lower.endsWith(syntax.extension())) {
            return Optional.of("not taken: write the extension in lower case, " + syntax.extension());
        }
        if (LANGUAGES.stream().anyMatch(lower::endsWith)) {
            return Optional.of("not taken: this target's migrations are " + syntax.language()
                    + ", in files that end in " + syntax.extension());
        }
        if (SET_ASIDE.matcher(lower).matches()) {
            return Optional.of("not taken: the name goes on behind the extension " + syntax.extension());
        }
        return BARE.matcher(name).matches()
                ? Optional.of("not taken: the extension " + syntax.extension() + " is missing")
                : Optional.empty();
    }

    private Optional<String> reasonBelow(Candidate candidate) {
        String lower = candidate.name().toLowerCase(Locale.ROOT);
        boolean migration =
                VERSION.matcher(lower).matches() && LANGUAGES.stream().anyMatch(lower::endsWith);
        if (!migration || candidate.top().equals(SeedSet.FOLDER)) {
            return Optional.empty();
        }
        return Optional.of("not taken: sub-folders are not read; move the file up, or name its folder with --dir");
    }
}

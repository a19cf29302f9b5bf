package dev.gander.migrate.parse;

import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Position;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The problems of one file, as they are found. */
final class Findings {

    /** More of one code nobody reads, and a large file of nothing but errors must not fill the memory. */
    static final int LIMIT = 20;

    private final Origin origin;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);

    Findings(Origin origin) {
        this.origin = origin;
    }

    Origin origin() {
        return origin;
    }

    void add(ProblemCode code, int line, String message) {
        if (counts.merge(code, 1, Integer::sum) <= LIMIT) {
            problems.add(new Problem(code, new Position(origin, line), message));
        }
    }

    void addAll(Findings others) {
        others.problems.forEach(
                problem -> add(problem.code(), problem.position().line(), problem.message()));
    }

    /** Whether one of them forbids every run. */
    boolean block() {
        for (Problem problem : problems) {
            if (problem.blocks()) {
                return true;
            }
        }
        return false;
    }

    Optional<Problem> first(ProblemCode code) {
        for (Problem problem : problems) {
            if (problem.code() == code) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    /** Those that are not waived, in the order of lines. */
    List<Problem> without(List<String> waived) {
        if (problems.isEmpty()) {
            return List.of();
        }
        return problems.stream()
                .filter(problem -> !waived.contains(problem.code().id()) || problem.blocks())
                .sorted(Comparator.<Problem>comparingInt(
                                problem -> problem.position().line())
                        .thenComparing(Problem::code))
                .toList();
    }
}

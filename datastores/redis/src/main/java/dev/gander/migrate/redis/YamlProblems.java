package dev.gander.migrate.redis;

import dev.gander.migrate.error.InvalidDeclarationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with a file, so that one reading shows it all. */
final class YamlProblems {

    private record Found(int line, String message) {}

    private final String place;
    private final List<Found> found = new ArrayList<>();

    YamlProblems(String place) {
        this.place = place;
    }

    void add(Node node, String message) {
        add(node.getStartMark().map(Mark::getLine).orElse(0) + 1, message);
    }

    void add(int line, String message) {
        found.add(new Found(line, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    InvalidDeclarationException exception() {
        return new InvalidDeclarationException(
                place,
                found.stream()
                        .sorted(Comparator.comparingInt(Found::line))
                        .map(problem -> place + ":" + problem.line() + ": " + problem.message())
                        .toList());
    }
}

package dev.gander.migrate.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The patterns of one file: no key may have the form of two of them. */
final class PatternsInUse {

    private record Used(KeyPattern pattern, int line) {}

    private final YamlProblems problems;
    private final List<Used> used = new ArrayList<>();

    PatternsInUse(YamlProblems problems) {
        this.problems = problems;
    }

    /** The field {@code pattern}, held against all before it. */
    Optional<KeyPattern> read(YamlFields fields) {
        Optional<KeyPattern> pattern = fields.parsed(
                "pattern",
                KeyPattern::parse,
                "begin with text of your own and put what varies in brackets, such as job:<name>");
        pattern.ifPresent(form -> hold(form, fields));
        return pattern;
    }

    private void hold(KeyPattern pattern, YamlFields fields) {
        var node = fields.required("pattern").orElseThrow();
        for (Used other : used) {
            if (other.pattern().overlaps(pattern)) {
                problems.add(
                        node,
                        "'" + pattern + "' and '" + other.pattern() + "' in line " + other.line()
                                + (other.pattern().equals(pattern) ? " are the same" : " overlap: a key could be both")
                                + ". Keep one, or tell them apart by their text");
            }
        }
        used.add(new Used(pattern, node.getStartMark().map(Mark::getLine).orElse(0) + 1));
    }
}

package dev.gander.migrate.redis;

import dev.gander.migrate.redis.KeyspaceReport.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts findings in memory that does not grow with the number of keys. */
final class Tallies {

    /** Where more different things are found than can be told apart. */
    static final String OTHERS = "(others)";

    private static final int MOST_SUBJECTS = 1_000;
    private static final int MOST_EXAMPLES = 3;
    private static final int LONGEST_TEXT = 200;

    private final Map<Finding, Counted> counted = new LinkedHashMap<>();

    private static final class Counted {
        private final List<String> examples = new ArrayList<>();
        private long count;
    }

    void add(Finding finding, String key) {
        Finding brief = new Finding(finding.kind(), cut(finding.subject()));
        boolean fits = counted.containsKey(brief) || counted.size() < MOST_SUBJECTS;
        Counted tally =
                counted.computeIfAbsent(fits ? brief : new Finding(finding.kind(), OTHERS), unseen -> new Counted());
        tally.count++;
        if (tally.examples.size() < MOST_EXAMPLES) {
            tally.examples.add(cut(key));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    /** Most frequent first, then by kind and name. */
    List<Tally> list() {
        List<Tally> tallies = new ArrayList<>();
        counted.forEach((finding, tally) -> tallies.add(new Tally(finding, tally.count, tally.examples)));
        tallies.sort(Comparator.comparingLong(Tally::count)
                .reversed()
                .thenComparing(tally -> tally.finding().kind())
                .thenComparing(tally -> tally.finding().subject()));
        return tallies;
    }
}

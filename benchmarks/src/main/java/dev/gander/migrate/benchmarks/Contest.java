package dev.gander.migrate.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Runs contestants in turn, A B C A B C …, so that a busy minute of the machine hits all of them alike. */
final class Contest {

    private final Stopwatch stopwatch;
    private final Map<String, Contestant> contestants = new LinkedHashMap<>();

    Contest(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    Contest enter(String name, Contestant contestant) {
        contestants.put(name, contestant);
        return this;
    }

    /** Runs rounds that count after rounds that do not. */
    Outcome run(Rounds rounds) {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        for (int round = -rounds.warmUps(); round < rounds.counted(); round++) {
            for (Map.Entry<String, Contestant> contestant : contestants.entrySet()) {
                Sample sample = stopwatch.time(contestant.getValue().prepare());
                if (round >= 0) {
                    samples.computeIfAbsent(contestant.getKey(), name -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        return new Outcome(samples);
    }

    /** How often to run: first without counting, then counted. */
    record Rounds(int warmUps, int counted) {}

    /** What was measured, by contestant. */
    record Outcome(Map<String, List<Sample>> samples) {

        Series series(String contestant, ToDoubleFunction<Sample> figure) {
            List<Sample> own = samples.get(contestant);
            if (own == null) {
                throw new IllegalArgumentException("No contestant " + contestant);
            }
            return new Series(own.stream().map(figure::applyAsDouble).toList());
        }

        Series millis(String contestant) {
            return series(contestant, Sample::millis);
        }

        /** The time of one in terms of the other's, round by round. */
        Series ratio(String contestant, String other) {
            return millis(contestant).dividedBy(millis(other));
        }
    }
}

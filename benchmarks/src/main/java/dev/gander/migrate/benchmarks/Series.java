package dev.gander.migrate.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Figures of the same kind, one per round, in the order of the rounds. */
record Series(List<Double> figures) {

    Series {
        figures = List.copyOf(figures);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("A series needs a figure.");
        }
    }

    /** The middle figure, or the mean of the two in the middle. */
    double median() {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return Collections.min(figures);
    }

    double most() {
        return Collections.max(figures);
    }

    /** Round by round, so that what slows both down in one round leaves the ratio alone. */
    Series dividedBy(Series divisor) {
        if (figures.size() != divisor.figures.size()) {
            throw new IllegalArgumentException("Series of different lengths have no ratio.");
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < figures.size(); round++) {
            ratios.add(figures.get(round) / divisor.figures.get(round));
        }
        return new Series(ratios);
    }
}

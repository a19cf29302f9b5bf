package dev.gander.migrate.drift;

import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.schema.AcceptedDrift;
import dev.gander.migrate.schema.Difference;
import dev.gander.migrate.schema.JudgedDrift;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaComparison;
import dev.gander.migrate.schema.SchemaObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Compares a store with what is expected of one target in it, and leaves out what is not this target's business.
 *
 * @param foreign the objects of other owners that its files require
 * @param acceptedDrift what is known and agreed on
 * @param today in UTC
 */
public record DriftReading(ForeignObjects foreign, AcceptedDrift acceptedDrift, LocalDate today) {

    /**
     * Compares.
     *
     * @param neighbours finds the other targets in the same store; asked only when something is there that nobody has
     *     explained before
     */
    public DriftReport of(LiveStore live, Expectation expectation, Supplier<List<Neighbour>> neighbours) {
        List<Difference> differences = SchemaComparison.between(expectation.schema(), live.schema());
        Sorting sorting = new Sorting(live.schema());
        List<Difference> own = sorting.withoutForeign(differences, foreign);
        List<Neighbour> others =
                own.stream().allMatch(Difference.Missing.class::isInstance) ? List.of() : neighbours.get();
        for (Neighbour neighbour : others) {
            own = sorting.withoutForeign(sorting.withoutNeighbour(own, neighbour), neighbour.foreign());
        }
        List<String> remarks = new ArrayList<>(expectation.remarks());
        if (own.stream().anyMatch(Difference.Unexpected.class::isInstance)) {
            others.stream()
                    .filter(neighbour -> neighbour.schema().isEmpty())
                    .forEach(
                            neighbour -> remarks.add(
                                    neighbour.target()
                                            + " lives in the same store and has no readable snapshot, so its objects are unexpected here."));
        }
        long missed = own.stream()
                .filter(difference -> !(difference instanceof Difference.Unexpected))
                .count();
        return new DriftReport(
                live.status().target(),
                live.status().highest(),
                expectation.basis(),
                expectation.schema().objects().size() - (int) missed,
                JudgedDrift.of(own, acceptedDrift, today),
                sorting.neighbours,
                sorting.foreignObjects,
                remarks);
    }

    /** Sets apart what others answer for, and counts it. */
    private static final class Sorting {

        private final Schema live;
        private final SortedMap<TargetName, Integer> neighbours = new TreeMap<>();
        private int foreignObjects;

        Sorting(Schema live) {
            this.live = live;
        }

        List<Difference> withoutForeign(List<Difference> differences, ForeignObjects foreign) {
            List<Difference> rest = new ArrayList<>();
            for (Difference difference : differences) {
                if (difference instanceof Difference.Unexpected unexpected && foreign.contains(unexpected.actual())) {
                    foreignObjects++;
                } else {
                    rest.add(difference);
                }
            }
            return rest;
        }

        List<Difference> withoutNeighbour(List<Difference> differences, Neighbour neighbour) {
            List<Difference> rest = new ArrayList<>();
            for (Difference difference : differences) {
                if (isOf(neighbour, difference)) {
                    neighbours.merge(neighbour.target(), 1, Integer::sum);
                } else {
                    rest.add(difference);
                }
            }
            return rest;
        }

        /** What it has made, and what it has made of an object of ours. */
        private boolean isOf(Neighbour neighbour, Difference difference) {
            ObjectName name = difference.object();
            Optional<SchemaObject> object = live.find(name);
            return difference instanceof Difference.Unexpected
                    ? neighbour.has(name)
                    : object.filter(neighbour::leaves).isPresent();
        }
    }
}

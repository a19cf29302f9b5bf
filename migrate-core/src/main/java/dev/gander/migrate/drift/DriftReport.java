package dev.gander.migrate.drift;

import dev.gander.migrate.drift.Expectation.Basis;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.schema.JudgedDrift;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a store is not as a target's applied files would have it.
 *
 * @param target which
 * @param version the highest applied one
 * @param basis where it is known from what was expected
 * @param agreeing how many objects are as expected
 * @param drift what is not, with what is accepted set apart
 * @param neighbours how many objects belong to which other target in the same store
 * @param foreign how many objects have other owners, by the word of files that require them
 * @param remarks what a reader should know; sentences
 */
public record DriftReport(
        TargetName target,
        Optional<Version> version,
        Basis basis,
        int agreeing,
        JudgedDrift drift,
        SortedMap<TargetName, Integer> neighbours,
        int foreign,
        List<String> remarks) {

    public DriftReport {
        Map<TargetName, Integer> counts = neighbours;
        neighbours = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        remarks = List.copyOf(remarks);
    }

    /** Whether something is not as expected and not accepted. */
    public boolean isDrift() {
        return drift.isDrift();
    }
}

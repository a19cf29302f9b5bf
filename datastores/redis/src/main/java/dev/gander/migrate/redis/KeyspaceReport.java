package dev.gander.migrate.redis;

import dev.gander.migrate.redis.Finding.Kind;
import dev.gander.migrate.redis.Keyspace.Sharing;
import java.util.List;

/**
 * How a live database compares with a declaration.
 *
 * @param sharing whether others may use the database
 * @param keys how many keys were looked at
 * @param extent whether these were all
 * @param nodes how many servers were asked
 * @param tallies what was found, most frequent first
 */
public record KeyspaceReport(Sharing sharing, long keys, Extent extent, int nodes, List<Tally> tallies) {

    /** Whether every key was looked at. */
    public enum Extent {
        ALL,
        SAMPLE
    }

    /**
     * What was found of one subject.
     *
     * @param finding what, and of which family, owner or prefix
     * @param count of how many keys
     * @param examples some of them
     */
    public record Tally(Finding finding, long count, List<String> examples) {
        public Tally {
            examples = List.copyOf(examples);
        }
    }

    public KeyspaceReport {
        tallies = List.copyOf(tallies);
    }

    /** Whether something is not as declared. In a shared database the keys of other owners are as they may be. */
    public boolean diverges() {
        return tallies.stream().anyMatch(this::isDivergence);
    }

    /** Whether a tally is a divergence, or only worth knowing. */
    public boolean isDivergence(Tally tally) {
        return tally.finding().kind() != Kind.FOREIGN || sharing == Sharing.OWN;
    }
}

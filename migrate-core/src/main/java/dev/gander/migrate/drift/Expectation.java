package dev.gander.migrate.drift;

import dev.gander.migrate.schema.Schema;
import java.util.List;
import java.util.Locale;

/**
 * What a store is expected to hold of a target.
 *
 * @param schema the target's own objects
 * @param basis where that is known from
 * @param remarks what a reader of a comparison should know; sentences
 */
public record Expectation(Schema schema, Basis basis, List<String> remarks) {

    /** Where an expectation is known from. */
    public enum Basis {
        /** The committed snapshot. */
        SNAPSHOT,
        /** The applied files, applied once more to a scratch store. */
        REPLAY,
        /** Nothing is applied, so nothing is expected. */
        NOTHING_APPLIED;

        /** The stable word of JSON, such as {@code nothing-applied}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Expectation {
        remarks = List.copyOf(remarks);
    }
}

package dev.gander.migrate.startup;

import dev.gander.migrate.model.TargetName;
import java.util.Locale;

/**
 * Whether one target is as far as this build expects.
 *
 * @param target which
 * @param state how it stands
 * @param detail what there is to know about that, without secrets; empty when it is ready
 */
public record TargetReadiness(TargetName target, State state, String detail) {

    /** How a target stands. */
    public enum State {
        /** Everything that this build knows is applied; there may be more. */
        READY,
        /** Something that this build knows is not applied. */
        PENDING,
        /** A migration was interrupted and waits for an answer. */
        INTERRUPTED,
        /** The store does not answer, or does not let us look. */
        UNKNOWN;

        /** The stable word of JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether nothing stands in the way. */
    public boolean isReady() {
        return state == State.READY;
    }
}

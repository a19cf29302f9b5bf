package dev.gander.migrate.log.planted;

import dev.gander.migrate.plan.planted.TalkativePlan;

/** Looks at a plan, which is no business of a log. */
public final class CuriousLog {

    private final TalkativePlan plan = new TalkativePlan();

    @Override
    public String toString() {
        return plan.toString();
    }
}

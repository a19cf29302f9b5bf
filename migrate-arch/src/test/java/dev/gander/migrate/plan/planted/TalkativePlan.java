package dev.gander.migrate.plan.planted;

import dev.gander.migrate.log.planted.CuriousLog;

/** Knows a log, which nothing in the engine may. */
public final class TalkativePlan {

    @Override
    public String toString() {
        return CuriousLog.class.getName();
    }

    Object log() {
        return new CuriousLog();
    }
}

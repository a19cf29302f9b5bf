package dev.gander.migrate.cli.render;

import dev.gander.migrate.cli.render.TargetRun.Outcome;
import dev.gander.migrate.model.SeedResult;
import dev.gander.migrate.program.TargetDefinition;
import java.util.List;

/**
 * What a run did to one declared target.
 *
 * @param target which
 * @param outcome how it ended
 * @param results what became of its seeds; none where it did not come to that
 */
public record TargetSeeds(TargetDefinition target, Outcome outcome, List<SeedResult> results) {

    public TargetSeeds {
        results = List.copyOf(results);
    }

    /** A target whose run ended well. */
    public static TargetSeeds ended(TargetDefinition target, List<SeedResult> results) {
        boolean changed = results.stream().anyMatch(SeedResult::changed);
        return new TargetSeeds(target, changed ? Outcome.DONE : Outcome.NOTHING_TO_DO, results);
    }

    /** A target without results. */
    public static TargetSeeds without(TargetDefinition target, Outcome outcome) {
        return new TargetSeeds(target, outcome, List.of());
    }
}

package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.Seed;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import java.util.List;

/**
 * Whether a target is as far as it must be.
 *
 * @param target which
 * @param verdict {@code DONE} when it is
 * @param outstanding the versions that are missing; none where the target is declared
 * @param seeds those that seeding has to make, or would refuse; none where the target is migrated
 */
public record Gate(TargetDefinition target, ExitCode verdict, List<Version> outstanding, List<Seed> seeds) {

    public Gate {
        outstanding = List.copyOf(outstanding);
        seeds = List.copyOf(seeds);
    }

    /** The gate of a migrated target. */
    public static Gate ofVersions(TargetDefinition target, ExitCode verdict, List<Version> outstanding) {
        return new Gate(target, verdict, outstanding, List.of());
    }

    /** The gate of a declared target, which lets pass when none of its seeds is outstanding. */
    public static Gate ofSeeds(TargetDefinition target, List<Seed> seeds) {
        List<Seed> outstanding = seeds.stream().filter(Seed::isOutstanding).toList();
        return new Gate(target, outstanding.isEmpty() ? ExitCode.DONE : ExitCode.PENDING, List.of(), outstanding);
    }

    /** Whether it lets pass. */
    public boolean isOpen() {
        return verdict == ExitCode.DONE;
    }
}

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
 * @param replaceables the names of those that do not stand as their files say; none where the target is declared
 * @param seeds those that seeding has to make, or would refuse; none where the target is migrated
 */
public record Gate(
        TargetDefinition target,
        ExitCode verdict,
        List<Version> outstanding,
        List<String> replaceables,
        List<Seed> seeds) {

    public Gate {
        outstanding = List.copyOf(outstanding);
        replaceables = List.copyOf(replaceables);
        seeds = List.copyOf(seeds);
    }

    /** The gate of a migrated target that lets pass. */
    public static Gate open(TargetDefinition target) {
        return new Gate(target, ExitCode.DONE, List.of(), List.of(), List.of());
    }

    /** The gate of a migrated target that does not. */
    public static Gate behind(
            TargetDefinition target, ExitCode verdict, List<Version> outstanding, List<String> replaceables) {
        return new Gate(target, verdict, outstanding, replaceables, List.of());
    }

    /** The gate of a declared target, which lets pass when none of its seeds is outstanding. */
    public static Gate ofSeeds(TargetDefinition target, List<Seed> seeds) {
        List<Seed> outstanding = seeds.stream().filter(Seed::isOutstanding).toList();
        return new Gate(
                target, outstanding.isEmpty() ? ExitCode.DONE : ExitCode.PENDING, List.of(), List.of(), outstanding);
    }

    /** Whether it lets pass. */
    public boolean isOpen() {
        return verdict == ExitCode.DONE;
    }
}

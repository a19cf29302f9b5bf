package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.Version;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import java.util.List;

/**
 * Whether a target is as far as it must be.
 *
 * @param target which
 * @param verdict {@code DONE} when it is
 * @param outstanding the versions that are missing
 */
public record Gate(TargetDefinition target, ExitCode verdict, List<Version> outstanding) {

    public Gate {
        outstanding = List.copyOf(outstanding);
    }

    /** Whether it lets pass. */
    public boolean isOpen() {
        return verdict == ExitCode.DONE;
    }
}

package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.program.Configuration;
import dev.gander.migrate.program.TargetDefinition;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The flags that are on in a call: those of its options, else those of its variables.
 *
 * @param call which
 */
record ChosenFlags(Call call) {

    /**
     * Those of a target.
     *
     * @throws UsageException when a name is malformed
     */
    Flags of(TargetDefinition target) {
        List<String> named = call.arguments().values(Options.FLAG);
        return named.isEmpty() ? call.configuration().flags(target) : Configuration.flags(Options.FLAG.name(), named);
    }

    /**
     * Refuses a flag of an option that no file knows. Variables are set for more than one build, so theirs may be unknown.
     *
     * @param files of the targets of the call
     */
    void refuseUnknown(Stream<MigrationSet> files) {
        Flags known = Flags.of(
                files.flatMap(set -> Flags.in(set).names().stream()).collect(Collectors.toCollection(TreeSet::new)));
        for (String named : call.arguments().values(Options.FLAG)) {
            if (!known.contains(named)) {
                throw new UsageException(
                        "--flag " + named + ": no file of this call runs under a flag of that name",
                        known.isEmpty()
                                ? "A file says '+gander flag " + named + "' to run under it."
                                : "Files run under: " + known + ".");
            }
        }
    }
}

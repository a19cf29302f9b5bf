package dev.gander.migrate.model;

import java.util.List;

/**
 * A file that defines objects anew whenever its text changes, such as views and functions: found, parsed and judged. A
 * seed file, which holds data of an environment, is kept and recorded like one. It has no version; what the store remembers
 * of it is a {@link ReplaceableEntry}.
 *
 * @param number orders it among the replaceables of its target
 * @param name identifies it within its target: its path without the extension, such as {@code replaceable/010_views}, or that of
 *     a seed file
 * @param origin where it was found
 * @param transactionMode for both directions
 * @param options what its {@code +gander} lines say
 * @param checksum of the whole file
 * @param up how to put it in place
 * @param down how to take it away; empty when it is replaced without that
 * @param content the file's bytes, for those who keep or compare the text
 * @param warnings what is worth a look
 */
public record Replaceable(
        long number,
        String name,
        Origin origin,
        TransactionMode transactionMode,
        FileOptions options,
        Checksum checksum,
        Script up,
        Script down,
        Content content,
        List<Problem> warnings)
        implements ScriptFile {

    public Replaceable {
        warnings = List.copyOf(warnings);
    }

    /** The same file under another name. */
    public Replaceable named(String other) {
        return new Replaceable(number, other, origin, transactionMode, options, checksum, up, down, content, warnings);
    }

    /** The same replaceable, whose requirements are these. */
    public Replaceable withRequirements(List<Requirement> requirements) {
        return new Replaceable(
                number,
                name,
                origin,
                transactionMode,
                options.withRequirements(requirements),
                checksum,
                up,
                down,
                content,
                warnings);
    }
}

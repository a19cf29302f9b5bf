package dev.gander.migrate.model;

import java.util.List;

/**
 * One versioned change, found, parsed and judged; what the store remembers of it is an {@link AppliedMigration}.
 *
 * @param version identifies it within its target
 * @param name the words of its file name
 * @param origin where it was found
 * @param transactionMode for both directions
 * @param options what its {@code +gander} lines say
 * @param checksum of the whole file
 * @param up how to apply it
 * @param down how to undo it; empty when there is nothing to do or no Down section
 * @param content the file's bytes, for those who keep or compare the text
 * @param warnings what is worth a look
 */
public record Migration(
        Version version,
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

    public Migration {
        warnings = List.copyOf(warnings);
    }

    /** The same migration, whose requirements are these. */
    public Migration withRequirements(List<Requirement> requirements) {
        return new Migration(
                version,
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

package dev.gander.migrate.model;

import java.util.List;

/** A file with scripts for both directions, found, parsed and judged: a {@link Migration} or a {@link Replaceable}. */
public sealed interface ScriptFile permits Migration, Replaceable {

    /** What the history calls it. */
    String name();

    /** Where it was found. */
    Origin origin();

    /** Whether its scripts run in one transaction each. */
    TransactionMode transactionMode();

    /** What its {@code +gander} lines say. */
    FileOptions options();

    /** The checksum of the whole file. */
    Checksum checksum();

    /** The statements of Up. */
    Script up();

    /** The statements of Down. */
    Script down();

    /** The file's bytes, for those who keep or compare the text. */
    Content content();

    /** What is worth a look. */
    List<Problem> warnings();

    /** The script of one direction. */
    default Script script(Direction direction) {
        return direction == Direction.UP ? up() : down();
    }
}

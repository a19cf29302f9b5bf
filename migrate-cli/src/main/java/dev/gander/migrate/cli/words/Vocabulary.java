package dev.gander.migrate.cli.words;

import java.util.List;
import java.util.Optional;

/** The commands there are. */
public interface Vocabulary {

    /** The command of a name. */
    Optional<CommandWord> find(String name);

    /** Every command, in the order of the help text. */
    List<CommandWord> all();
}

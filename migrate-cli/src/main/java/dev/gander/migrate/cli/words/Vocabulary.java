package dev.gander.migrate.cli.words;

import java.util.List;
import java.util.Optional;

/** The commands there are. */
public interface Vocabulary {

    /** The command of a name. */
    Optional<CommandWord> find(String name);

    /** The options of commands that a main has added. */
    default List<OptionWord> addedOptions() {
        return List.of();
    }

    /** Every command, in the order of the help text. */
    List<CommandWord> all();
}

package dev.gander.migrate.parse;

import java.util.List;

/**
 * One SQL command of a unit.
 *
 * @param line on which it begins, counted from 0 within the unit
 * @param head its first words and signs, in upper case, at most {@link #HEAD}
 * @param readsStdin whether {@code FROM STDIN} stands in it
 */
record SqlCommand(int line, List<String> head, boolean readsStdin) {

    static final int HEAD = 20;

    SqlCommand {
        head = List.copyOf(head);
    }

    /** The word or sign at an index, or an empty text. */
    String word(int index) {
        return index < head.size() ? head.get(index) : "";
    }
}

package dev.gander.migrate.template;

import dev.gander.migrate.error.UsageException;

/**
 * A text file of the checkout, into which lines are put at places that are looked for, and refused when they are not there.
 *
 * @param file its name, for messages
 * @param text with LF at the end of each line
 */
record PlacedText(String file, String text) {

    /**
     * Puts lines before the first line that is the given one, indented or not.
     *
     * @param from where to begin to look: behind the first place that has this text
     * @throws UsageException when there is no such place
     */
    PlacedText before(String from, String line, String lines) {
        int begin = text.indexOf(from);
        int end = begin < 0 ? -1 : text.indexOf(line, begin + from.length());
        if (end < 0) {
            throw unknownForm(from + " … " + line);
        }
        return at(text.lastIndexOf('\n', end) + 1, lines);
    }

    /**
     * Puts rows at the end of the table with a heading.
     *
     * @throws UsageException when there is no such table
     */
    PlacedText inTable(String heading, String rows) {
        int begin = text.indexOf(heading + "\n");
        if (begin < 0) {
            throw unknownForm(heading);
        }
        int end = begin;
        while (text.startsWith("|", end)) {
            end = text.indexOf('\n', end) + 1;
        }
        return at(end, rows);
    }

    /** Puts lines at an offset. */
    PlacedText at(int offset, String lines) {
        return new PlacedText(file, text.substring(0, offset) + lines + text.substring(offset));
    }

    PlacedText with(String changed) {
        return new PlacedText(file, changed);
    }

    UsageException unknownForm(String sought) {
        return new UsageException(
                file + " does not have the form that it is written in: '" + sought + "' was not found",
                "Nothing was written. Bring the file back into that form, or add the service by hand:"
                        + " docs/adding-a-service.md.");
    }
}

package dev.gander.migrate.parse;

/** The lines of the statement that is being read. Most statements have one line, which is then not copied. */
final class UnitBuffer {

    private static final int KEPT_CAPACITY = 1024 * 1024;

    private StringBuilder lines = new StringBuilder();
    private String only = "";
    private int count;
    private int firstTextLine;
    private int firstCodeLine;

    void addComment(String line, int number) {
        add(line, number);
    }

    void addCode(String line, int number) {
        add(line, number);
        if (firstCodeLine == 0) {
            firstCodeLine = number;
        }
    }

    /** Whether no line has been added, not even a blank one. */
    boolean isEmpty() {
        return count == 0;
    }

    /** The line of the first code, or 0 while there are only comments and blank lines. */
    int firstCodeLine() {
        return firstCodeLine;
    }

    /** How many characters are kept of statements of several lines. */
    int length() {
        return lines.length();
    }

    /** Gives the statement, and starts the next one. */
    Unit take(Section section, int lastLine) {
        String text = WhiteSpace.trim(count > 1 ? lines : only);
        Unit unit = new Unit(section, text, firstTextLine > 0 ? firstTextLine : lastLine);
        clear();
        return unit;
    }

    void clear() {
        if (lines.capacity() > KEPT_CAPACITY) {
            lines = new StringBuilder();
        }
        lines.setLength(0);
        only = "";
        count = 0;
        firstTextLine = 0;
        firstCodeLine = 0;
    }

    private void add(String line, int number) {
        if (count == 0) {
            only = line;
        } else {
            if (count == 1) {
                lines.append(only).append('\n');
            }
            lines.append(line).append('\n');
        }
        count++;
        if (firstTextLine == 0 && !WhiteSpace.isBlank(line)) {
            firstTextLine = number;
        }
    }
}

package dev.gander.migrate.arch.schema;

/**
 * Something in a text that a service must not have.
 *
 * @param complaint goes on with the excerpt: {@code holds DDL}
 * @param offset where it begins in the text
 * @param excerpt the text from there on, on one line and not for long
 */
record Found(String complaint, int offset, String excerpt) {

    private static final int LENGTH = 80;

    static Found in(String text, int offset, int end, String complaint) {
        String line = text.substring(offset, end)
                .replace(Token.HOLE, '…')
                .replaceAll("\\s+", " ")
                .strip();
        return new Found(complaint, offset, line.length() <= LENGTH ? line : line.substring(0, LENGTH - 1) + "…");
    }

    /** What it shares with others that differ in a list of columns, or in what is known at run time only. */
    String beginning() {
        return complaint + excerpt.split("[(…]", 2)[0];
    }

    @Override
    public String toString() {
        return complaint + " '" + excerpt + "'";
    }
}

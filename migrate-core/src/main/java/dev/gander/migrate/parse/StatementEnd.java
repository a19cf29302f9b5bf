package dev.gander.migrate.parse;

/**
 * Whether a line ends a statement, by goose's rule: the last word before the first word that starts with {@code --}
 * ends in a semicolon. Quotes, dollar quotes and block comments are not looked at.
 */
final class StatementEnd {

    private StatementEnd() {}

    static boolean isIn(String line) {
        if (line.indexOf("--") < 0) {
            int end = WhiteSpace.end(line);
            return end > 0 && line.charAt(end - 1) == ';';
        }
        return isInCommented(line);
    }

    private static boolean isInCommented(String line) {
        boolean ends = false;
        int start = WhiteSpace.skip(line, 0);
        while (start < line.length() && !line.startsWith("--", start)) {
            int end = start;
            while (end < line.length() && !WhiteSpace.contains(line.charAt(end))) {
                end++;
            }
            ends = line.charAt(end - 1) == ';';
            start = WhiteSpace.skip(line, end);
        }
        return ends;
    }
}

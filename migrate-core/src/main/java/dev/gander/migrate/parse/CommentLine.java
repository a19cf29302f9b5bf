package dev.gander.migrate.parse;

import dev.gander.migrate.model.ScriptSyntax;

/** Whether a line is a comment. */
final class CommentLine {

    private CommentLine() {}

    static boolean startsAt(String line, int at, ScriptSyntax syntax) {
        for (String prefix : syntax.commentPrefixes()) {
            if (line.startsWith(prefix, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing of the text is code; a variable's value may hold several lines, which are taken for code. */
    static boolean isCommentOrBlank(String line, ScriptSyntax syntax) {
        int first = WhiteSpace.skip(line, 0);
        return first == line.length() || startsAt(line, first, syntax) && line.indexOf('\n') < 0;
    }
}

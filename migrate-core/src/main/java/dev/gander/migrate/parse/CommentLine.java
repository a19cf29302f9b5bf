package dev.gander.migrate.parse;

import dev.gander.migrate.model.ScriptSyntax;

/** Whether a line is a comment. */
final class CommentLine {

    private CommentLine() {}

    /** Whether nothing of the text is code; a variable's value may hold several lines, which are taken for code. */
    static boolean isCommentOrBlank(String line, ScriptSyntax syntax) {
        int first = WhiteSpace.skip(line, 0);
        return first == line.length() || syntax.isComment(line, first) && line.indexOf('\n') < 0;
    }
}

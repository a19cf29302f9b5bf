package dev.gander.migrate.parse;

import dev.gander.migrate.model.ScriptSyntax;

/** Block comments before {@code Up}. goose refuses them; to skip them changes nothing about the statements behind. */
final class HeaderComment {

    private final ScriptSyntax syntax;
    private int openedOn;

    HeaderComment(ScriptSyntax syntax) {
        this.syntax = syntax;
    }

    /** The line on which a comment was opened that is still open, or 0. */
    int openedOn() {
        return openedOn;
    }

    /** Takes a line when it holds block comments and nothing else. */
    boolean takes(String line, int number) {
        int at = openedOn > 0 ? 0 : WhiteSpace.skip(line, 0);
        while (openedOn > 0 || line.startsWith("/*", at)) {
            int close = line.indexOf("*/", openedOn > 0 ? at : at + 2);
            if (close < 0) {
                openedOn = openedOn > 0 ? openedOn : number;
                return true;
            }
            openedOn = 0;
            at = WhiteSpace.skip(line, close + 2);
            if (at == line.length() || syntax.isComment(line, at)) {
                return true;
            }
        }
        return false;
    }
}

package dev.gander.migrate.model;

import java.util.List;

/**
 * What a script of one language looks like from outside.
 *
 * @param language the word for messages: {@code SQL} or {@code Cypher}
 * @param extension of its files, with the dot
 * @param commentPrefixes what begins a comment line; each may also begin an annotation
 * @param arrows what begins as a comment does and is code
 */
public record ScriptSyntax(String language, String extension, List<String> commentPrefixes, List<String> arrows) {

    /** goose's own language. */
    public static final ScriptSyntax SQL = new ScriptSyntax("SQL", ".sql", List.of("--"), List.of());

    /**
     * Neo4j's language. Two dashes are no comment in it but a relationship; whole lines that begin with them are taken for
     * comments all the same, as in the files of goose's users, unless a pattern goes on in that line.
     */
    public static final ScriptSyntax CYPHER =
            new ScriptSyntax("Cypher", ".cypher", List.of("--", "//"), List.of("-->", "--(", "--["));

    public ScriptSyntax {
        commentPrefixes = List.copyOf(commentPrefixes);
        arrows = List.copyOf(arrows);
    }

    /** What begins a comment for everybody who reads the language, such as the store's own shell. */
    public String comment() {
        return commentPrefixes.get(commentPrefixes.size() - 1);
    }

    /** Whether a comment line begins here. */
    public boolean isComment(String line, int at) {
        return startsWithAny(line, at, commentPrefixes) && !startsWithAny(line, at, arrows);
    }

    private static boolean startsWithAny(String line, int at, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (line.startsWith(beginning, at)) {
                return true;
            }
        }
        return false;
    }
}

package dev.gander.migrate.model;

import java.util.List;

/**
 * What a script of one language looks like from outside.
 *
 * @param language the word for messages: {@code SQL} or {@code Cypher}
 * @param extension of its files, with the dot
 * @param commentPrefixes what begins a comment line; each may also begin an annotation
 */
public record ScriptSyntax(String language, String extension, List<String> commentPrefixes) {

    /** goose's own language. */
    public static final ScriptSyntax SQL = new ScriptSyntax("SQL", ".sql", List.of("--"));

    public ScriptSyntax {
        commentPrefixes = List.copyOf(commentPrefixes);
    }
}

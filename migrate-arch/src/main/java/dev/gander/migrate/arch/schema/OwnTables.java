package dev.gander.migrate.arch.schema;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The tables and nodes in which Gander and goose remember what is applied. Anyone may read them. */
final class OwnTables {

    private static final Pattern TABLE =
            Pattern.compile("(?:goose_db_version|goose_lock|gander_history)\\S*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile("__Gander\\w*");

    /** What comes before the table that a statement writes, or before its schema. */
    private static final Set<String> WRITING = Set.of("into", "update", "delete", "table", "truncate", "copy");

    private static final Set<String> WRITING_NODES = Set.of("create", "merge", "set", "remove", "delete", "detach");

    private OwnTables() {}

    static boolean areWrittenIn(List<Token> statement) {
        for (int index = 1; index < statement.size(); index++) {
            Token token = statement.get(index);
            boolean table = TABLE.matcher(token.text()).matches() && isWritten(statement, index);
            boolean node = LABEL.matcher(token.text()).matches()
                    && statement.stream().map(Token::word).anyMatch(WRITING_NODES::contains);
            boolean name = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME;
            if (name && (table || node)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWritten(List<Token> statement, int table) {
        int before = table - 1;
        while (before > 1 && statement.get(before).is(".")) {
            before -= 2;
        }
        if (statement.get(before).is("only")) {
            before--;
        }
        if (before > 0 && statement.get(before).is("from")) {
            before--;
            return statement.get(before).is("delete");
        }
        String verb = before < 0 ? "" : statement.get(before).word();
        return WRITING.contains(verb)
                && (!verb.equals("copy") || statement.stream().anyMatch(token -> token.is("from")));
    }
}

package dev.gander.migrate.arch.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Procedures of Neo4j that make or drop indexes and constraints. */
final class Procedures {

    private static final Pattern CHANGING_SCHEMA = Pattern.compile(
            "db\\.index\\.\\w+\\.(?:create\\w*|drop\\w*)|db\\.create\\w*(?:index|constraint|key)\\w*|db\\.drop\\w+"
                    + "|apoc\\.schema\\.assert|apoc\\.index\\.(?:create|drop|remove)\\w*",
            Pattern.CASE_INSENSITIVE);

    private Procedures() {}

    /** The call of one, anywhere in a statement. */
    static Optional<Token> thatChangeSchema(List<Token> statement) {
        for (int index = 0; index < statement.size() - 1; index++) {
            if (statement.get(index).is("call")
                    && CHANGING_SCHEMA.matcher(nameAt(statement, index + 1)).matches()) {
                return Optional.of(statement.get(index));
            }
        }
        return Optional.empty();
    }

    private static String nameAt(List<Token> statement, int start) {
        StringBuilder name = new StringBuilder();
        for (int index = start; index < statement.size(); index++) {
            Token token = statement.get(index);
            if (token.kind() != Token.Kind.WORD && !token.is(".")) {
                break;
            }
            name.append(token.text());
        }
        return name.toString();
    }
}

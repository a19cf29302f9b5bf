package dev.gander.migrate.neo4j;

import dev.gander.migrate.cypher.CypherText;
import dev.gander.migrate.cypher.CypherToken;
import dev.gander.migrate.model.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a script as the server gets it.
 *
 * @param statement as the file has it
 * @param text what is sent; empty when the unit holds no command
 * @param kind with what it may share a transaction
 * @param change what it does to the schema, when it does
 */
record CypherCommand(Statement statement, Optional<String> text, StatementClass kind, Optional<SchemaChange> change) {

    static CypherCommand of(Statement statement) {
        CypherText text = CypherText.of(statement.text());
        if (text.isEmpty()) {
            return new CypherCommand(statement, Optional.empty(), StatementClass.DATA, Optional.empty());
        }
        List<CypherToken> tokens = text.statements().get(0);
        StatementClass kind = StatementClass.of(tokens);
        Optional<SchemaChange> change = kind == StatementClass.SCHEMA
                ? SchemaChange.of(StatementClass.withoutPrefix(tokens))
                : Optional.empty();
        return new CypherCommand(statement, Optional.of(text.sent()), kind, change);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}

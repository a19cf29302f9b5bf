package dev.gander.migrate.arch.schema;

import dev.gander.migrate.arch.schema.Cursor.Name;
import java.util.Optional;

/** Statements that create something. */
final class CreateGrammar {

    private final Cursor statement;
    private final Opening opening;

    CreateGrammar(Cursor statement, Opening opening) {
        this.statement = statement;
        this.opening = opening;
    }

    Verdict verdict() {
        String kind = opening.kind();
        if (kind.equals("cast")) {
            return opening.verdict(statement.isAt("("));
        }
        statement.skip("concurrently");
        statement.skip("if", "not", "exists");
        if (kind.equals("index") || kind.equals("constraint")) {
            return opening.verdict(indexOrConstraint(kind));
        }
        if (kind.equals("schema") && statement.isAt("authorization")) {
            return opening.verdict(true);
        }
        Optional<Name> name = kind.isEmpty() ? Optional.empty() : statement.name();
        if (name.isEmpty()) {
            return Verdict.NONE;
        }
        statement.skip("if", "not", "exists");
        boolean complete = opening.isCutOff(name.get())
                || statement.atEnd() && ObjectKind.NEEDING_A_NAME_ALONE.contains(kind) && opening.isWrittenAsStatement()
                || !statement.atEnd() && ObjectKind.goesOn(kind, statement);
        boolean temporary = opening.isTemporary(name.get());
        return complete && temporary && !opening.isModifier("global") ? Verdict.TEMPORARY : opening.verdict(complete);
    }

    /** SQL: {@code [name] ON table [USING method] (…)}. Cypher: {@code [name] FOR (…) …}, {@code ON :Label(…)}. */
    private boolean indexOrConstraint(String kind) {
        Optional<Name> name = statement.name();
        statement.skip("if", "not", "exists");
        if (statement.skip("for", "(") || statement.skip("on", ":") || statement.skip("on", "(")) {
            return true;
        }
        if (statement.atEnd() || statement.isAtHole()) {
            return name.filter(Name::hole).isPresent() && opening.isWrittenAsStatement();
        }
        if (kind.equals("constraint")) {
            return false;
        }
        if (statement.skip("using")) {
            statement.name();
        }
        if (!statement.skip("on")) {
            return false;
        }
        statement.skip("only");
        Optional<Name> table = statement.name();
        return table.isPresent()
                && (statement.isAt("(")
                        || statement.isAt("using")
                        || statement.isAtHole()
                        || opening.isCutOff(table.get()));
    }
}

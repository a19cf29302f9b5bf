package dev.gander.migrate.arch.schema;

import dev.gander.migrate.arch.schema.Cursor.Name;
import java.util.Optional;
import java.util.Set;

/** Statements that change or remove what is there. */
final class ChangeGrammar {

    private static final Set<String> ALTERED_BY =
            Set.of(("add drop alter rename modify change set reset enable disable owner attach detach "
                            + "validate inherit no convert replica cluster engine auto_increment truncate exchange "
                            + "comment default force partition restart increment owned minvalue maxvalue cache cycle "
                            + "update refresh rebuild depends connection start (")
                    .split(" "));

    /** Objects whose names are their table's. */
    private static final Set<String> ON_A_TABLE = Set.of("index", "trigger", "policy", "rule");

    private static final Set<String> DROPPED_WITH = Set.of("cascade", "restrict", "purge", "force");

    private static final Set<String> TRUNCATED_WITH = Set.of("restart", "continue", "cascade", "restrict", "reuse");

    private final Cursor statement;
    private final Opening opening;

    ChangeGrammar(Cursor statement, Opening opening) {
        this.statement = statement;
        this.opening = opening;
    }

    Verdict alter() {
        String kind = opening.kind();
        statement.skip("if", "exists");
        statement.skip("only");
        Optional<Name> name = kind.isEmpty() ? Optional.empty() : statement.name();
        if (name.isEmpty()) {
            return Verdict.NONE;
        }
        statement.skip("*");
        Verdict verdict = opening.verdict(opening.isCutOff(name.get())
                || statement.isAt(ALTERED_BY)
                || statement.skip("with", "check")
                || statement.skip("with", "nocheck")
                || statement.isAt("as") && Set.of("view", "sequence").contains(kind)
                || statement.isAt("on") && ON_A_TABLE.contains(kind));
        return name.get().isTemporary() && verdict == Verdict.CHANGED ? Verdict.TEMPORARY : verdict;
    }

    Verdict drop() {
        String kind = opening.kind();
        statement.skip("concurrently");
        boolean exists = statement.skip("if", "exists");
        if (kind.equals("constraint") && statement.skip("on", "(")
                || kind.equals("index") && statement.skip("on", ":")) {
            return opening.verdict(true);
        }
        Optional<Name> name = kind.isEmpty() ? Optional.empty() : names();
        if (name.isEmpty()) {
            return Verdict.NONE;
        }
        boolean temporary = opening.isTemporary(name.get());
        if (statement.isAt("(")) {
            statement.skipParentheses();
        }
        boolean complete = statement.atEnd() ? exists || opening.isWrittenAsStatement() : isEndOfDrop(kind);
        return complete && temporary ? Verdict.TEMPORARY : opening.verdict(complete);
    }

    private boolean isEndOfDrop(String kind) {
        return statement.isAtHole()
                || statement.isAt(DROPPED_WITH)
                || statement.skip("if", "exists")
                || statement.skip("with", "(")
                || statement.isAt("on") && ON_A_TABLE.contains(kind);
    }

    Verdict truncate() {
        boolean table = statement.isAt("table") && !opening.kind().isEmpty();
        statement.skip("only");
        Optional<Name> name = names();
        if (name.isEmpty()) {
            return Verdict.NONE;
        }
        boolean complete = !statement.atEnd()
                ? statement.isAt(TRUNCATED_WITH) || statement.isAtHole()
                : opening.isWrittenAsStatement()
                        && (table || opening.isNoSentence() || name.get().looksTechnical());
        return complete && name.get().isTemporary() ? Verdict.TEMPORARY : opening.verdict(complete);
    }

    Verdict rename() {
        boolean renamed = opening.kind().equals("table")
                && statement.name().isPresent()
                && (statement.isAt("to") || statement.isAtHole());
        return opening.verdict(renamed);
    }

    Verdict comment() {
        return opening.verdict(isComment());
    }

    private boolean isComment() {
        if (!statement.skip("on") || opening.kind().isEmpty() && !statement.isAt("column")) {
            return false;
        }
        while (!statement.atEnd()) {
            if (statement.next().is("is")) {
                return statement.atEnd()
                        || statement.isAtHole()
                        || statement.isAt("null")
                        || statement
                                .peek()
                                .filter(token -> token.kind() != Token.Kind.WORD)
                                .isPresent();
            }
        }
        return false;
    }

    private Optional<Name> names() {
        Optional<Name> first = statement.name();
        while (first.isPresent() && statement.skip(",") && statement.name().isPresent()) {
            // The first one decides.
        }
        return first;
    }
}

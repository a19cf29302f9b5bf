package dev.gander.migrate.arch.schema;

import dev.gander.migrate.arch.schema.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds statements that change schema, or write Gander's own tables, in a text. A statement begins where the text begins,
 * comments aside, and behind a semicolon; so a sentence that quotes one is none. Where the text does not begin with a word of SQL or
 * Cypher nothing in it is a statement.
 */
final class Script {

    private static final Set<String> OPENING =
            Set.of(("abort alter analyze attach begin call checkpoint cluster comment commit copy create "
                            + "deallocate declare delete detach discard do drop else elseif elsif end exec execute "
                            + "explain fetch for foreach go grant if import insert listen load lock loop match merge "
                            + "notify optional perform pragma prepare print raise refresh reindex release remove "
                            + "rename replace reset return revoke rollback savepoint select set show start truncate "
                            + "unwind update use using vacuum values when while with")
                    .split(" "));

    /** These hold statements of their own. */
    private static final Set<String> BLOCKS =
            Set.of("begin declare do else elseif elsif exec execute for if loop when while".split(" "));

    private static final Set<String> BEFORE_A_STATEMENT = Set.of("begin", "do", "else", "go", "loop", "then", ")");

    private final String text;
    private final Certainty certainty;
    private final TemporaryTables temporary;
    private final List<Found> found = new ArrayList<>();

    private Script(String text, Certainty certainty, TemporaryTables temporary) {
        this.text = text;
        this.certainty = certainty;
        this.temporary = temporary;
    }

    static List<Found> violationsIn(String text, Certainty certainty, TemporaryTables temporary) {
        Script script = new Script(text, certainty, temporary);
        List<Token> statement = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            if (!token.is(";")) {
                statement.add(token);
            } else if (script.judge(statement, true)) {
                statement.clear();
            } else {
                return script.found;
            }
        }
        script.judge(statement, false);
        return script.found;
    }

    /**
     * @return whether what follows may be a statement too
     */
    private boolean judge(List<Token> statement, boolean closed) {
        int start = 0;
        while (start < statement.size() && statement.get(start).isHole()) {
            start++;
        }
        if (start == statement.size()) {
            return true;
        }
        Token first = statement.get(start);
        if (certainty == Certainty.TEXT && !OPENING.contains(first.word())) {
            return false;
        }
        if (!changesSchema(statement, start, closed)) {
            if (BLOCKS.contains(first.word())) {
                judgeInside(statement, closed);
            } else if (certainty == Certainty.SCRIPT) {
                judgeLines(statement, start, closed);
            }
            Procedures.thatChangeSchema(statement).ifPresent(call -> add("calls", statement, call));
            if (OwnTables.areWrittenIn(statement)) {
                add("writes Gander's tables", statement, first);
            }
        }
        return true;
    }

    private boolean changesSchema(List<Token> statement, int start, boolean closed) {
        Verdict verdict = DdlGrammar.judge(statement, start, closed, certainty);
        if (verdict == Verdict.CHANGED || verdict == Verdict.TEMPORARY && temporary == TemporaryTables.FORBIDDEN) {
            add("holds DDL", statement, statement.get(start));
        }
        return verdict != Verdict.NONE;
    }

    private void judgeInside(List<Token> statement, boolean closed) {
        for (int index = 0; index < statement.size() - 1; index++) {
            Token token = statement.get(index);
            Token next = statement.get(index + 1);
            if (BEFORE_A_STATEMENT.stream().anyMatch(token::is) && changesSchema(statement, index + 1, closed)) {
                return;
            }
            boolean body = next.kind() == Kind.DOLLAR_QUOTED || next.kind() == Kind.STRING && !token.is(",");
            if (body && !violationsIn(next.text(), certainty, temporary).isEmpty()) {
                add("holds DDL", statement, statement.get(0));
                return;
            }
        }
    }

    /** Scripts part statements by more than semicolons, such as {@code GO} or {@code /} on a line of its own. */
    private void judgeLines(List<Token> statement, int start, boolean closed) {
        for (int index = start + 1; index < statement.size(); index++) {
            boolean newLine = text.substring(
                                    statement.get(index - 1).end(),
                                    statement.get(index).offset())
                            .indexOf('\n')
                    >= 0;
            if (newLine && changesSchema(statement, index, closed)) {
                return;
            }
        }
    }

    private void add(String complaint, List<Token> statement, Token from) {
        int end = statement.get(statement.size() - 1).end();
        found.add(Found.in(text, from.offset(), end, complaint));
    }
}

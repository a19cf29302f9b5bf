package dev.gander.migrate.parse;

import dev.gander.migrate.model.ScriptSyntax;

/** Looks at each unit of a file for what its language or its store will not take. */
interface UnitJudge {

    /** The next unit, in the order of the file. */
    void judge(Unit unit);

    /** Behind the last unit. */
    void conclude();

    static UnitJudge of(ScriptSyntax syntax, Findings findings, ScriptState state, FileKind kind) {
        return syntax.language().equals(ScriptSyntax.CYPHER.language())
                ? new CypherJudge(findings, kind)
                : new SqlJudge(findings, state, kind);
    }
}

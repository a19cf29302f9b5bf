package dev.gander.migrate.parse;

import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.ScriptSyntax;
import java.util.Optional;
import java.util.function.Function;

/** Reads migration files as goose 3.27 does. Immutable, and safe to share between threads. */
public final class MigrationParser {

    private final ScriptSyntax syntax;
    private final Function<String, Optional<String>> variables;

    /**
     * @param syntax what the files are written in
     * @param variables the environment that {@code ENVSUB} reads
     */
    public MigrationParser(ScriptSyntax syntax, Function<String, Optional<String>> variables) {
        this.syntax = syntax;
        this.variables = variables;
    }

    /**
     * Judges a file. Whatever is wrong with it, unreadable bytes included, is in the result; nothing is thrown.
     */
    public ParsedMigration parse(RawMigration raw) {
        return new FileJudge(raw, syntax, variables).judge();
    }
}

package dev.gander.migrate.parse;

import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.RawReplaceable;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.parse.Verdict.Facts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads migration files as goose 3.27 does, and replaceable files by the same grammar. Immutable, and safe to share between
 * threads.
 */
public final class MigrationParser {

    private final ScriptSyntax syntax;
    private final Function<String, Optional<String>> variables;
    private final FileKind versioned;

    /**
     * @param syntax what the files are written in
     * @param variables the environment that {@code ENVSUB} reads
     */
    public MigrationParser(ScriptSyntax syntax, Function<String, Optional<String>> variables) {
        this(syntax, variables, FileKind.VERSIONED);
    }

    private MigrationParser(ScriptSyntax syntax, Function<String, Optional<String>> variables, FileKind versioned) {
        this.syntax = syntax;
        this.variables = variables;
        this.versioned = versioned;
    }

    /** The same for a place that holds replaceable files: a migration that does what belongs in them gets a warning. */
    public MigrationParser besideReplaceables() {
        return new MigrationParser(syntax, variables, FileKind.VERSIONED_BESIDE_REPLACEABLES);
    }

    /**
     * Judges a file. Whatever is wrong with it, unreadable bytes included, is in the result; nothing is thrown.
     */
    public ParsedMigration parse(RawMigration raw) {
        Verdict verdict = new FileJudge(raw, versioned, syntax, variables).judge();
        return new ParsedMigration(
                raw, verdict.facts().map(facts -> migration(raw, facts, verdict.problems())), verdict.problems());
    }

    /** Judges a replaceable file, likewise. */
    public ParsedReplaceable parse(RawReplaceable raw) {
        Verdict verdict = new FileJudge(raw, FileKind.REPLACEABLE, syntax, variables).judge();
        return new ParsedReplaceable(
                raw, verdict.facts().map(facts -> replaceable(raw, facts, verdict.problems())), verdict.problems());
    }

    /** Judges a seed file, likewise: one section forwards, and data alone. */
    public ParsedReplaceable parseSeed(RawReplaceable raw) {
        Verdict verdict = new FileJudge(raw, FileKind.SEED, syntax, variables).judge();
        return new ParsedReplaceable(
                raw, verdict.facts().map(facts -> replaceable(raw, facts, verdict.problems())), verdict.problems());
    }

    private static Migration migration(RawMigration raw, Facts facts, List<Problem> warnings) {
        return new Migration(
                raw.version(),
                raw.name(),
                raw.origin(),
                facts.mode(),
                facts.options(),
                facts.checksum(),
                facts.up(),
                facts.down(),
                raw.content(),
                warnings);
    }

    private static Replaceable replaceable(RawReplaceable raw, Facts facts, List<Problem> warnings) {
        return new Replaceable(
                raw.number(),
                raw.stem(),
                raw.origin(),
                facts.mode(),
                facts.options(),
                facts.checksum(),
                facts.up(),
                facts.down(),
                raw.content(),
                warnings);
    }
}

package dev.gander.migrate.parse;

import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.TransactionMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds commands that cannot do what their author expects: of another language, or out of place in a script. */
final class SqlJudge implements UnitJudge {

    private static final int LONGEST_WORD = 8;

    /** A unit of one command that begins with another word needs no closer look. */
    private static final Set<String> NOTEWORTHY = Set.of(
            "ABORT",
            "ALTER",
            "BEGIN",
            "CALL",
            "COMMIT",
            "COPY",
            "CREATE",
            "DETACH",
            "DROP",
            "END",
            "LOAD",
            "MATCH",
            "MERGE",
            "OPTIONAL",
            "PREPARE",
            "REINDEX",
            "ROLLBACK",
            "START",
            "TRUNCATE",
            "UNWIND");

    private static final Set<String> BEFORE_CONCURRENTLY = Set.of("INDEX", "TABLE", "SCHEMA", "DATABASE", "SYSTEM");

    private final Findings findings;
    private final Findings inTransactions;
    private final ScriptState state;
    private final FileKind kind;
    private boolean saidLanguage;

    SqlJudge(Findings findings, ScriptState state, FileKind kind) {
        this.kind = kind;
        this.findings = findings;
        this.inTransactions = new Findings(findings.origin());
        this.state = state;
    }

    @Override
    public void judge(Unit unit) {
        if (!isNoteworthy(unit.text())) {
            return;
        }
        SqlCommands commands = new SqlCommands(unit.text());
        Optional<SqlCommand> before = Optional.empty();
        Optional<SqlCommand> command = commands.next();
        while (command.isPresent()) {
            Optional<SqlCommand> after = commands.next();
            judge(unit, command.get(), before.isPresent() || after.isPresent());
            before = command;
            command = after;
        }
    }

    /** Behind the last statement, when it is known whether the file is transactional. */
    @Override
    public void conclude() {
        if (state.transactionMode() == TransactionMode.TRANSACTIONAL) {
            findings.addAll(inTransactions);
        }
    }

    private static boolean isNoteworthy(String unit) {
        int semicolon = unit.indexOf(';');
        if (semicolon >= 0 && semicolon < unit.length() - 1 || unit.startsWith("--") || unit.startsWith("/")) {
            return true;
        }
        int end = 0;
        while (end < unit.length() && end <= LONGEST_WORD && Character.isLetter(unit.charAt(end))) {
            end++;
        }
        return NOTEWORTHY.contains(unit.substring(0, end).toUpperCase(Locale.ROOT));
    }

    private void judge(Unit unit, SqlCommand command, boolean shared) {
        int line = unit.line() + command.line();
        language(command, line);
        if (unit.section() != Section.BEFORE_UP) {
            transactionControl(command, line);
            copy(command, line);
            life(command, unit.section(), line);
        }
        if (shared && isConcurrent(command)) {
            findings.add(
                    ProblemCode.SHARED_CONCURRENTLY,
                    line,
                    "CONCURRENTLY shares its line or block with another command, and Postgres refuses that:"
                            + " give it a statement of its own");
        }
    }

    private void language(SqlCommand command, int line) {
        if (!saidLanguage && Cypher.isBegunBy(command)) {
            saidLanguage = true;
            findings.add(
                    ProblemCode.WRONG_LANGUAGE,
                    line,
                    "this is Cypher in an SQL file: move the migration to the folder of a Neo4j target, as .cypher");
        }
    }

    private void transactionControl(SqlCommand command, int line) {
        if (isTransactionControl(command)) {
            inTransactions.add(
                    ProblemCode.TRANSACTION_CONTROL,
                    line,
                    command.word(0) + " inside a transactional file: the file already runs in one transaction, which"
                            + " this would end or refuse; take it out, or write '-- +goose NO TRANSACTION'"
                            + " (a body of a function or trigger needs StatementBegin and StatementEnd around it)");
        }
    }

    private static boolean isTransactionControl(SqlCommand command) {
        return switch (command.word(0)) {
            case "COMMIT", "ABORT", "END", "BEGIN" -> true;
            case "ROLLBACK" -> !command.head().contains("TO");
            case "START", "PREPARE" -> command.word(1).equals("TRANSACTION");
            default -> false;
        };
    }

    /** The rows behind such a command are cut up like statements, so nothing behind it can be judged. */
    private void copy(SqlCommand command, int line) {
        if (command.word(0).equals("COPY") && command.readsStdin()) {
            state.fail(
                    ProblemCode.COPY_FROM_STDIN,
                    line,
                    "COPY … FROM STDIN: a script has no standard input, in goose neither; write INSERT statements,"
                            + " or load the rows as seed data");
        }
    }

    /** Whether it stands in a file that lives as its object does: applied once, or defined anew at every change. */
    private void life(SqlCommand command, Section section, int line) {
        if (kind == FileKind.SEED && (ObjectKind.isDefined(command) || ObjectKind.isReplaceable(command))) {
            findings.add(
                    ProblemCode.SCHEMA_IN_SEED,
                    line,
                    command.word(0) + " of an object: a seed file holds data, never schema; write a migration");
        } else if (kind == FileKind.REPLACEABLE && ObjectKind.isKept(command)) {
            findings.add(
                    ProblemCode.NOT_REPLACEABLE,
                    line,
                    command.word(0) + " of what keeps data does not belong in a file that runs again at every change:"
                            + " write a migration");
        } else if (kind == FileKind.VERSIONED_BESIDE_REPLACEABLES
                && section == Section.UP
                && ObjectKind.isReplaceable(command)) {
            findings.add(
                    ProblemCode.BELONGS_IN_REPLACEABLE,
                    line,
                    "this defines what can be replaced: put it into a file in replaceable/, or write"
                            + " '-- +gander waive belongs-in-replaceable <reason>' above the first statement");
        }
    }

    private static boolean isConcurrent(SqlCommand command) {
        int index = command.head().indexOf("CONCURRENTLY");
        return index > 0
                && (BEFORE_CONCURRENTLY.contains(command.word(index - 1))
                        || command.word(0).equals("ALTER") && command.head().contains("DETACH"));
    }
}

package dev.gander.migrate.cli.words;

import java.util.ArrayList;
import java.util.List;

/** Every option of the command line. */
public final class Options {

    public static final OptionWord TARGET = OptionWord.value(
            "--target", "NAME", "One target, such as sqlite or extract/sqlite; else all configured ones.");
    public static final OptionWord DIR = OptionWord.value(
            "--dir", "FOLDER", "Migrations of this folder instead of the service's own; needs one target.");
    public static final OptionWord TABLE = OptionWord.value(
            "--table",
            "NAME",
            "Version table, [schema.]name; else goose_db_version_<service>_<target>. Needs one target.");
    public static final OptionWord ALLOW_MISSING =
            OptionWord.flag("--allow-missing", "Apply late migrations too: those below the highest applied version.");
    public static final OptionWord LOCK_WAIT = OptionWord.value(
            "--lock-wait", "DURATION", "How long to wait for another run to end, such as 30s; else 5m.");
    public static final OptionWord TIMEOUT =
            OptionWord.value("--timeout", "DURATION", "Stop after this time, such as 10m or 1h30m; else never.");
    public static final OptionWord LOCK = OptionWord.value(
            "--lock", "KIND", "session (a lock of the connection) or table (a lease, for transaction poolers).");
    public static final OptionWord CHECK = OptionWord.flag("--check", "Exit with 4 when anything is pending.");
    public static final OptionWord DOWN =
            OptionWord.flag("--down", "What 'down' would run instead of what 'up' would.");
    public static final OptionWord SQL = OptionWord.flag("--sql", "Print the statements as a script.");
    public static final OptionWord APPLIED =
            OptionWord.flag("--applied", "Also open the store and find applied files that were edited or have gone.");
    public static final OptionWord USE_RECORDED = OptionWord.flag(
            "--use-recorded", "Undo edited or vanished files with the text that was recorded when they were applied.");
    public static final OptionWord TO = OptionWord.value("--to", "VERSION", "The last version to record as applied.");
    public static final OptionWord YES = OptionWord.flag("--yes", "Do it; without this, only show what would be done.");
    public static final OptionWord UNCHECKED =
            OptionWord.flag("--unchecked", "Record them whatever objects are there.");
    public static final OptionWord YES_EVERYWHERE =
            OptionWord.flag("--yes", "With version 0: undo everything in every target, in the opposite order.");
    public static final OptionWord GRAPH = OptionWord.flag(
            "--graph", "Print the order of the targets, as text and as a Mermaid diagram; asks no store.");
    public static final OptionWord RETRY = OptionWord.flag("--retry", "Run the statement in doubt again, and go on.");
    public static final OptionWord SKIP = OptionWord.flag("--skip", "Take the statement in doubt as done, and go on.");
    public static final OptionWord RESOLVE_APPLIED =
            OptionWord.flag("--applied", "Record the migration and run nothing.");
    public static final OptionWord PRINT =
            OptionWord.flag("--print", "Print the statements and grants for an owner to run, and change nothing.");
    public static final OptionWord TIMESTAMP =
            OptionWord.flag("--timestamp", "Number the file by the time in UTC instead of the next number.");
    public static final OptionWord REPLACEABLE =
            OptionWord.flag("--replaceable", "Write a replaceable file into the folder's sub-folder replaceable.");
    public static final OptionWord REQUIRE = OptionWord.values(
            "--require", "TARGET@VERSION", "Ask only whether a target has a version applied; may be repeated.");
    public static final OptionWord SCRATCH_URL = OptionWord.value(
            "--scratch-url",
            "URL",
            "An empty store to try files out in; else <SERVICE>_<TARGET>_SCRATCH_URL. Needs one target.");
    public static final OptionWord FROM = OptionWord.value(
            "--from",
            "REF",
            "Also compare with the way by the files of this git commit, branch or tag, such as origin/main.");
    public static final OptionWord BASE = OptionWord.value(
            "--base",
            "REF",
            "Compare with this git commit, branch or tag, such as origin/main: nothing of it may be edited, renamed or"
                    + " taken away, and new versions must be free and above its own.");
    public static final OptionWord ALLOW_LATE_FOR_BASE =
            OptionWord.flag("--allow-missing", "With --base: let late files pass, as 'up --allow-missing' does.");
    public static final OptionWord STRICT =
            OptionWord.flag("--strict", "Warnings fail too, such as a missing Down that no file gives a reason for.");
    public static final OptionWord LIVE =
            OptionWord.flag("--live", "What the configured store holds, instead of what the files make.");
    public static final OptionWord OUT =
            OptionWord.flag("--out", "Write it as schema.snapshot beside the migrations instead of printing it.");
    public static final OptionWord FLAG = OptionWord.values(
            "--flag",
            "NAME",
            "A flag that is on, so that files marked with it run; may be repeated. Else <SERVICE>_FLAGS, else MIGRATE_FLAGS.");
    public static final OptionWord ENV =
            OptionWord.value("--env", "ENV", "The environment whose data run, such as dev: a folder below seeds.");
    public static final OptionWord ALLOW_PRODUCTION =
            OptionWord.flag("--allow-production", "The environment sounds like production, and that is meant.");
    public static final OptionWord BRANCH =
            OptionWord.value("--branch", "BRANCH", "The branch that a preview shows, such as feature/orders.");
    public static final OptionWord JSON = OptionWord.flag("--json", "Print one JSON document instead of text.");
    public static final OptionWord STYLE = OptionWord.value(
            "--style",
            "NAME",
            "gander, or goose: the lines and streams of goose's command, for scripts that read them.");
    public static final OptionWord QUIET = OptionWord.flag("--quiet", "No progress on stderr.");
    public static final OptionWord VERBOSE =
            OptionWord.flag("--verbose", "More on stderr; stack traces of unexpected failures.");
    public static final OptionWord NO_COLOR = OptionWord.flag("--no-color", "No colours; NO_COLOR does the same.");
    public static final OptionWord ENV_FILE = OptionWord.value(
            "--env-file", "FILE", "Read variables from a file first; variables that are set already win.");

    /** What every command takes. */
    private static final List<OptionWord> COMMON = List.of(JSON, STYLE, QUIET, VERBOSE, NO_COLOR, ENV_FILE);

    private static final List<OptionWord> WITH_VALUE = List.of(
            TARGET,
            DIR,
            TABLE,
            LOCK_WAIT,
            TIMEOUT,
            LOCK,
            TO,
            REQUIRE,
            SCRATCH_URL,
            FROM,
            BASE,
            FLAG,
            ENV,
            BRANCH,
            STYLE,
            ENV_FILE);

    private Options() {}

    /** A command's own options, and after them those that every command takes. */
    public static List<OptionWord> and(OptionWord... own) {
        List<OptionWord> all = new ArrayList<>(List.of(own));
        all.addAll(COMMON);
        return all;
    }

    /** Whether the word after this one belongs to it. */
    static boolean takesValue(String name) {
        for (OptionWord option : WITH_VALUE) {
            if (option.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}

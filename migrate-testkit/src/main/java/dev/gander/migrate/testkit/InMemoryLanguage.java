package dev.gander.migrate.testkit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the in-memory store makes of a statement, in one session: {@code CREATE … name} and {@code DROP … name} make and
 * remove an object, {@code CREATE OR REPLACE … name} makes it anew, {@code SET name} changes the session, {@code UNCHANGED name} fails after that, {@code FAIL …} fails,
 * {@code WAIT} lasts until it is cancelled, {@code CRASH} ends the session as a killed process would. Everything else
 * succeeds and does nothing.
 */
final class InMemoryLanguage {

    private static final Pattern OBJECT = Pattern.compile(
            "(CREATE(?:\\s+OR\\s+REPLACE)?|DROP)\\s+(?:TABLE\\s+|INDEX\\s+|VIEW\\s+)?(\\w+)\\s*(?:\\(([^)]*)\\))?.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Set<String> settings = new HashSet<>();
    private final CountDownLatch cancelled = new CountDownLatch(1);

    /** Thrown by {@code CRASH}. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether a unit holds no command at all. */
    static boolean isBlank(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("--.*", "").replace(";", "").strip())
                .allMatch(String::isEmpty);
    }

    void execute(String text, InMemoryContents contents) {
        String[] words = text.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0].toUpperCase(Locale.ROOT)) {
            case "CREATE", "DROP" -> object(text.strip(), contents);
            case "SET" -> settings.add(rest);
            case "UNCHANGED" -> refuseIf(settings.contains(rest), rest + " is not what it was");
            case "FAIL" -> throw new InMemoryRefusal("told to fail");
            case "CRASH" -> throw new Crash();
            case "WAIT" -> await();
            default -> {
                // Any other text is a statement that works.
            }
        }
    }

    void forgetSettings() {
        settings.clear();
    }

    void cancel() {
        cancelled.countDown();
    }

    private static void object(String text, InMemoryContents contents) {
        Matcher matcher = OBJECT.matcher(text);
        refuseIf(!matcher.matches(), "no name in: " + text);
        String name = matcher.group(2);
        if (matcher.group(1).toUpperCase(Locale.ROOT).endsWith("REPLACE")) {
            contents.objects()
                    .put(name, columns(Optional.ofNullable(matcher.group(3)).orElse("")));
        } else if (matcher.group(1).equalsIgnoreCase("CREATE")) {
            SortedMap<String, String> columns =
                    columns(Optional.ofNullable(matcher.group(3)).orElse(""));
            refuseIf(contents.objects().putIfAbsent(name, columns) != null, name + " is already there");
        } else {
            refuseIf(contents.objects().remove(name) == null, name + " is not there");
        }
    }

    /** What stands between the commas of {@code id int, name text}: the first word of each, and the others. */
    private static SortedMap<String, String> columns(String definitions) {
        SortedMap<String, String> columns = new TreeMap<>();
        for (String definition : definitions.split(",")) {
            String[] words = definition.strip().split("\\s+", 2);
            if (!words[0].isEmpty()) {
                columns.put(words[0], words.length > 1 ? words[1] : "");
            }
        }
        return columns;
    }

    private void await() {
        try {
            cancelled.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new InMemoryRefusal("cancelled");
    }

    private static void refuseIf(boolean refused, String reason) {
        if (refused) {
            throw new InMemoryRefusal(reason);
        }
    }
}

package dev.gander.migrate.sqlite;

import java.util.Map;
import java.util.TreeMap;

/** What follows the columns that a foreign key refers to. Pure. */
final class ReferenceActions {

    private ReferenceActions() {}

    /** Reads it in any order and tells it in one; what is the default, or has no effect, is not told. */
    static String read(SqlCursor cursor) {
        Map<String, String> actions = new TreeMap<>();
        while (true) {
            if (cursor.skip("on")) {
                String event = cursor.next().lower();
                actions.put(event, action(cursor));
            } else if (cursor.skip("match")) {
                cursor.next();
            } else if (cursor.skip("not", "deferrable")) {
                initially(cursor);
            } else if (cursor.skip("deferrable")) {
                actions.put("initially", initially(cursor));
            } else {
                break;
            }
        }
        return said(actions, "delete") + said(actions, "update") + actions.getOrDefault("initially", "");
    }

    private static String said(Map<String, String> actions, String event) {
        String action = actions.getOrDefault(event, "no action");
        return action.equals("no action") ? "" : " on " + event + " " + action;
    }

    private static String action(SqlCursor cursor) {
        String word = cursor.next().lower();
        return word.equals("set") || word.equals("no")
                ? word + " " + cursor.next().lower()
                : word;
    }

    /** SQLite defers what is deferred initially, and nothing else. */
    private static String initially(SqlCursor cursor) {
        if (cursor.skip("initially", "deferred")) {
            return " deferrable initially deferred";
        }
        cursor.skip("initially", "immediate");
        return "";
    }
}

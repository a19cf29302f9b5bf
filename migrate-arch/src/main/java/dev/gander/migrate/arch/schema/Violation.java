package dev.gander.migrate.arch.schema;

import java.util.regex.Pattern;

/**
 * One line of a report: {@code dev.shop.Orders.open() holds DDL 'CREATE TABLE …' in (Orders.java:42)}.
 *
 * @param place a member of a class, or a resource
 * @param file which the line is in
 * @param line 0 when the class file does not say
 */
record Violation(String place, String complaint, String file, int line) {

    private static final Pattern LOCATION = Pattern.compile(" in \\([^()]*:\\d+\\)$");

    /** Lambdas and nameless classes. */
    private static final Pattern NUMBERED_BY_COMPILER = Pattern.compile("\\$\\d+\\b");

    @Override
    public String toString() {
        return place + " " + complaint + " in (" + file + ":" + line + ")";
    }

    /** What stays of such a line when code moves: all but line numbers and what compilers number. */
    static String keyOf(String violation) {
        String placeless = LOCATION.matcher(violation).replaceFirst("");
        return NUMBERED_BY_COMPILER.matcher(placeless).replaceAll("\\$");
    }
}

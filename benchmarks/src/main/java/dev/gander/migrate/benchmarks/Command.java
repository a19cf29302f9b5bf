package dev.gander.migrate.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program with its arguments.
 *
 * @param words the program and its arguments
 * @param environment the variables it gets; it inherits none but {@code PATH} and {@code HOME}
 */
record Command(List<String> words, Map<String, String> environment) {

    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    static Command of(String... words) {
        return new Command(List.of(words), Map.of());
    }

    /** The same with more arguments at the end. */
    Command with(String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new Command(all, environment);
    }

    Command withVariable(String name, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new Command(words, more);
    }

    /** The same with a Java option right after the program. */
    Command withJavaOption(String option) {
        List<String> all = new ArrayList<>(words);
        all.add(1, option);
        return new Command(all, environment);
    }
}

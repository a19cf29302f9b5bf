package dev.gander.migrate.arch.schema;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.Priority;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that lists the violations a team starts with, one a line, without line numbers. The list can only become shorter: what is not
 * in it fails, and so does what is in it and not found any more.
 */
record KnownViolations(Path file) {

    private static final String HEADING = """
            # Violations that were there when the rule came. Take a line away when its violation is gone; add none.
            """;

    EvaluationResult judge(HasDescription rule, EvaluationResult result) {
        List<String> lines = result.getFailureReport().getDetails();
        List<String> keys = lines.stream().map(Violation::keyOf).sorted().toList();
        if (Files.notExists(file)) {
            write(keys);
            return with(
                    rule,
                    List.of("'%s' was not there: it now lists %d known violations. Read it, commit it and run again."
                            .formatted(file, keys.size())));
        }
        List<String> known = read();
        List<String> violations = new ArrayList<>();
        List<String> gone = new ArrayList<>(known);
        for (String line : lines) {
            if (!gone.remove(Violation.keyOf(line))) {
                violations.add(line);
            }
        }
        gone.forEach(
                line -> violations.add("No longer violated, so take its line out of '%s': %s".formatted(file, line)));
        return with(rule, violations);
    }

    private static EvaluationResult with(HasDescription rule, List<String> violations) {
        ConditionEvents events = ConditionEvents.Factory.create();
        violations.forEach(line -> events.add(SimpleConditionEvent.violated(line, line)));
        return new EvaluationResult(rule, events, Priority.MEDIUM);
    }

    private List<String> read() {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the known violations in " + file, e);
        }
    }

    private void write(List<String> keys) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, HEADING + String.join("\n", keys) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the known violations to " + file, e);
        }
    }
}

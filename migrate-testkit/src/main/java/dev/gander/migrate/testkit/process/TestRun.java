package dev.gander.migrate.testkit.process;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * How test classes fared that another test has run, for tests of extensions. The launcher of JUnit must be on the class path;
 * this module does not bring it. Immutable.
 *
 * @param passed the tests that passed, and the classes
 * @param failures one line or more for each test or class that failed: its name, and what it says
 */
public record TestRun(List<String> passed, List<String> failures) {

    public TestRun {
        passed = List.copyOf(passed);
        failures = List.copyOf(failures);
    }

    /** Runs classes one after the other. */
    public static TestRun of(Class<?>... tests) {
        return of(Map.of("junit.jupiter.execution.parallel.enabled", "false"), tests);
    }

    /** Runs all tests of the classes side by side. */
    public static TestRun sideBySide(Class<?>... tests) {
        return of(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"),
                tests);
    }

    private static TestRun of(Map<String, String> parameters, Class<?>... tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(tests).map(test -> selectClass(test)).toList())
                .configurationParameters(parameters)
                .build();
        Outcomes outcomes = new Outcomes(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
        LauncherFactory.create().execute(request, outcomes);
        return new TestRun(new ArrayList<>(outcomes.passed()), new ArrayList<>(outcomes.failures()));
    }

    private record Outcomes(ConcurrentLinkedQueue<String> passed, ConcurrentLinkedQueue<String> failures)
            implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                passed.add(test.getDisplayName());
            } else {
                failures.add(test.getDisplayName() + ": "
                        + result.getThrowable().map(Throwable::toString).orElse("aborted"));
            }
        }
    }
}

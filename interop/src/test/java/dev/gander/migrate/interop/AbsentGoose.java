package dev.gander.migrate.interop;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Says at the end, where everybody looks, that tests did not run for want of goose: a build tells their number alone. Found
 * by the test platform through {@code META-INF/services}.
 */
public final class AbsentGoose implements TestExecutionListener {

    private final AtomicInteger aborted = new AtomicInteger();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getThrowable()
                .filter(reason -> GooseProgram.ABSENT.equals(reason.getMessage()))
                .isPresent()) {
            aborted.incrementAndGet();
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (aborted.get() > 0) {
            System.err.println(aborted + " tests did not run: " + GooseProgram.ABSENT);
        }
    }
}

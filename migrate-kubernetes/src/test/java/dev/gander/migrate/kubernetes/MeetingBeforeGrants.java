package dev.gander.migrate.kubernetes;

import java.io.IOException;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Progress of one of several calls that are to grant at the same time.
 *
 * @param barrier at which each waits for the others when it has applied what was pending
 */
record MeetingBeforeGrants(CyclicBarrier barrier) implements Appendable {

    private static final long LIMIT_SECONDS = 120;

    @Override
    public Appendable append(CharSequence text) throws IOException {
        if (text.toString().contains(" applied, version ")) {
            try {
                barrier.await(LIMIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                throw new IOException("The other call did not come as far", alone);
            }
        }
        return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char text) {
        return this;
    }
}

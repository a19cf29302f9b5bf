package dev.gander.migrate.benchmarks;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** One direction of a connection: what comes in goes out later, in order, however much is under way. */
final class DelayedLine {

    private static final int PIECE = 1 << 16;

    private final Socket from;
    private final Socket to;
    private final Duration delay;
    private final BlockingQueue<Piece> underWay = new LinkedBlockingQueue<>();

    DelayedLine(Socket from, Socket to, Duration delay) {
        this.from = from;
        this.to = to;
        this.delay = delay;
    }

    /** Some bytes and when they are due; no bytes at all are the end. */
    private record Piece(byte[] bytes, long due) {}

    /**
     * Starts to hand on.
     *
     * @param head what nothing arrives before, on top of the delay
     */
    void open(Duration head) {
        long notBefore = System.nanoTime() + head.plus(delay).toNanos();
        DelayingProxy.daemon(() -> read(notBefore));
        DelayingProxy.daemon(this::deliver);
    }

    private void read(long notBefore) {
        byte[] buffer = new byte[PIECE];
        try {
            for (int length = from.getInputStream().read(buffer);
                    length >= 0;
                    length = from.getInputStream().read(buffer)) {
                underWay.add(new Piece(Arrays.copyOf(buffer, length), due(notBefore)));
            }
        } catch (IOException e) {
            // A side that is gone has nothing more to say: the same end as a proper one.
        }
        underWay.add(new Piece(new byte[0], due(notBefore)));
    }

    private long due(long notBefore) {
        long due = System.nanoTime() + delay.toNanos();
        return due - notBefore < 0 ? notBefore : due;
    }

    private void deliver() {
        try {
            for (Piece piece = underWay.take(); piece.bytes().length > 0; piece = underWay.take()) {
                awaitTime(piece.due());
                to.getOutputStream().write(piece.bytes());
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // Nobody listens any more; the reader notices by itself.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitTime(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

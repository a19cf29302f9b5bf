package dev.gander.migrate.startup;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * An answer that is asked for anew only when it has aged. One thread asks; others take the last answer meanwhile.
 *
 * @param <T> the answer
 */
final class Recent<T> {

    private final Supplier<T> question;
    private final long freshNanos;
    private final LongSupplier nanoClock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Optional<Answer<T>> last = Optional.empty();

    private record Answer<T>(T value, long at) {}

    Recent(Supplier<T> question, Duration fresh, LongSupplier nanoClock) {
        this.question = question;
        this.freshNanos = fresh.toNanos();
        this.nanoClock = nanoClock;
    }

    T get() {
        Optional<Answer<T>> before = last;
        if (before.isPresent() && (isFresh(before.get()) || !asking.tryLock())) {
            return before.get().value();
        }
        if (before.isEmpty()) {
            asking.lock();
        }
        try {
            if (last.filter(this::isFresh).isEmpty()) {
                T value = question.get();
                last = Optional.of(new Answer<>(value, nanoClock.getAsLong()));
            }
            return last.orElseThrow().value();
        } finally {
            asking.unlock();
        }
    }

    private boolean isFresh(Answer<T> answer) {
        return nanoClock.getAsLong() - answer.at() < freshNanos;
    }
}

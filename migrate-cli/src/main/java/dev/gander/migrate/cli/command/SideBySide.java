package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.error.CancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks several targets at once and answers in their order. For questions alone: a run holds one lock at a time. */
final class SideBySide {

    /** As many answers as a person waits for together; each takes a connection. */
    private static final int MOST = 8;

    private SideBySide() {}

    /**
     * Asks each, and waits for all.
     *
     * @param cancellation of the sessions that are asked; requested when this thread is interrupted
     * @throws RuntimeException of the first one whose question failed, with those of the others attached
     */
    static <T, R> List<R> ask(List<T> targets, Cancellation cancellation, Function<T, R> question) {
        if (targets.size() < 2) {
            return targets.stream().map(question).toList();
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(MOST, targets.size()), SideBySide::thread);
        try {
            List<Future<R>> answers = new ArrayList<>();
            targets.forEach(target -> answers.add(threads.submit(() -> question.apply(target))));
            return all(answers);
        } catch (InterruptedException interruption) {
            cancellation.request();
            Thread.currentThread().interrupt();
            throw new CancelledException("The question was interrupted");
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> List<R> all(List<Future<R>> answers) throws InterruptedException {
        List<R> all = new ArrayList<>();
        Optional<RuntimeException> failure = Optional.empty();
        for (Future<R> answer : answers) {
            try {
                all.add(answer.get());
            } catch (ExecutionException failed) {
                RuntimeException next = unwrapped(failed);
                failure.ifPresent(first -> first.addSuppressed(next));
                failure = failure.isPresent() ? failure : Optional.of(next);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return all;
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(failed);
    }

    /** A store that does not answer must not keep the process. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "question");
        thread.setDaemon(true);
        return thread;
    }
}

package dev.gander.migrate.testkit;

import dev.gander.migrate.model.Edition;
import dev.gander.migrate.model.TargetName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What several sessions share. Every method is atomic. */
final class InMemoryStore {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration TICK = Duration.ofMillis(1);

    private InMemoryContents committed = new InMemoryContents();
    private Instant now = START;
    private final Map<TargetName, Object> lockHolders = new HashMap<>();
    private final Map<String, Runnable> acts = new HashMap<>();
    private final List<String> executed = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();
    private int sessions;
    private Edition edition = Edition.COMMUNITY;

    /** The store's clock: no two readings are the same, and each run of a test reads the same ones. */
    synchronized Instant now() {
        now = now.plus(TICK);
        return now;
    }

    synchronized InMemoryContents begin() {
        return committed.copy();
    }

    synchronized void commit(InMemoryContents contents) {
        committed = contents.copy();
    }

    synchronized void change(Consumer<InMemoryContents> change) {
        change.accept(committed);
    }

    synchronized <R> R look(Function<InMemoryContents, R> question) {
        return question.apply(committed);
    }

    synchronized boolean tryLock(TargetName target, Object owner) {
        return lockHolders.putIfAbsent(target, owner) == null;
    }

    synchronized void unlock(TargetName target, Object owner) {
        lockHolders.remove(target, owner);
    }

    synchronized Optional<Object> lockHolder(TargetName target) {
        return Optional.ofNullable(lockHolders.get(target));
    }

    synchronized void on(String statement, Runnable act) {
        acts.put(statement, act);
    }

    /** Notes that a statement runs, and answers what a test wants to happen meanwhile. */
    synchronized Runnable executing(String statement) {
        executed.add(statement);
        return acts.getOrDefault(statement, () -> {});
    }

    synchronized List<String> executed() {
        return List.copyOf(executed);
    }

    synchronized void edition(Edition other) {
        edition = other;
    }

    synchronized Edition edition() {
        return edition;
    }

    synchronized void refuse(String reason) {
        refusal = Optional.of(reason);
    }

    synchronized Optional<String> refusal() {
        return refusal;
    }

    synchronized void opened() {
        sessions++;
    }

    synchronized void closed() {
        sessions--;
    }

    synchronized int sessions() {
        return sessions;
    }
}

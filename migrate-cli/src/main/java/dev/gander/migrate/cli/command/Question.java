package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import java.util.function.Function;

/** A question to stores, for which {@code --timeout} leaves so much time. */
final class Question {

    private final Call call;

    Question(Call call) {
        this.call = call;
    }

    /**
     * Asks.
     *
     * @param question what to ask, of engines that stop by this
     * @throws dev.gander.migrate.error.CancelledException when the time was over before the answer was there
     */
    <R> R ask(Function<Cancellation, R> question) {
        Cancellation cancellation = new Cancellation();
        try (Deadline limit = Deadline.in(Deadline.of(call.arguments()), cancellation::request)) {
            return question.apply(cancellation);
        }
    }
}

package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.cli.process.Interruptions;
import java.util.function.Function;

/** Work on scratch stores, which Ctrl-C and {@code --timeout} end in good order, so that nothing of them stays. */
final class Stoppable {

    private final Call call;
    private final Cancellation cancellation = new Cancellation();

    Stoppable(Call call) {
        this.call = call;
    }

    /**
     * Works.
     *
     * @param work what to do, with engines that stop by this
     */
    <R> R work(Function<Cancellation, R> work) {
        try (Interruptions.Watch watch = call.surroundings().interruptions().watch(() -> stop("Interrupted"));
                Deadline deadline =
                        Deadline.in(Deadline.of(call.arguments()), () -> stop("The time of --timeout is over"))) {
            return work.apply(cancellation);
        }
    }

    private void stop(String reason) {
        if (!cancellation.isRequested()) {
            call.progress().note(reason + ": stopping, and removing the scratch store");
        }
        cancellation.request();
    }
}

package dev.gander.migrate.cli.command;

import dev.gander.migrate.CompanionFiles;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.drift.Expectation;
import dev.gander.migrate.drift.Expectations;
import dev.gander.migrate.error.DivergenceException;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.schema.Difference;
import dev.gander.migrate.schema.Difference.DetailDifference;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaComparison;
import dev.gander.migrate.verify.Trials;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares a store with what files make, before these are recorded as applied. */
final class AdoptionCheck {

    private final Call call;

    AdoptionCheck(Call call) {
        this.call = call;
    }

    /**
     * Looks for everything that the files up to a version make; what else is there does not matter. Where nobody can tell
     * what they make, it says so and lets them pass.
     *
     * @throws DivergenceException that names what is missing or another
     */
    void demand(ChosenTarget target, Version upTo) {
        List<String> missing = new Stoppable(call).work(cancellation -> {
            Engines engines = new Engines(call);
            Engine engine = engines.withFiles(List.of(target), cancellation).get(0);
            Schema live = engine.migrator().map(Migrator::schema).orElseThrow();
            CompanionFiles companions = engines.companions(engine.target());
            Optional<Trials> trials = new Scratches(call).trials(engine.target(), cancellation);
            Optional<Expectation> expectation = new Expectations(
                            engine.migrations(),
                            companions::snapshot,
                            trials.map(each -> each::replay),
                            Scratches.advice(List.of(engine.target())))
                    .upTo(upTo, new ChosenFlags(call).of(engine.target()), live.product());
            if (expectation.isEmpty()) {
                call.progress()
                        .note(engine.target().name()
                                + ": objects are not compared: there is neither a snapshot of exactly these files nor a"
                                + " place for a scratch store");
            }
            return expectation.map(expected -> missing(expected.schema(), live)).orElse(List.of());
        });
        if (!missing.isEmpty()) {
            throw new DivergenceException(target.definition().name(), missing);
        }
    }

    private static List<String> missing(Schema expected, Schema live) {
        return SchemaComparison.between(expected, live).stream()
                .filter(difference -> !(difference instanceof Difference.Unexpected))
                .map(AdoptionCheck::sentence)
                .toList();
    }

    private static String sentence(Difference difference) {
        return difference instanceof Difference.Missing
                ? difference.object() + " is missing"
                : difference.object() + " is another: "
                        + difference.details().stream()
                                .map(DetailDifference::name)
                                .collect(Collectors.joining(", "));
    }
}

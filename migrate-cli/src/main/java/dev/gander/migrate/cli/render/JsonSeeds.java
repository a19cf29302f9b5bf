package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.Seed;
import dev.gander.migrate.model.SeedResult;
import java.util.List;

/** Declared targets and their seeds, as members of the objects that targets have in JSON. */
final class JsonSeeds {

    private final Json json;

    JsonSeeds(Json json) {
        this.json = json;
    }

    void standing(DeclaredStanding standing) {
        json.target(standing.target()).truth("configured", standing.seeds().isPresent());
        unversioned();
        json.array("seeds", standing.seeds().orElse(List.of()), this::seed);
    }

    void seed(Seed seed) {
        json.text("name", seed.name())
                .text("type", seed.type())
                .text("state", seed.state().id());
    }

    void run(TargetSeeds run) {
        json.target(run.target()).text("outcome", run.outcome().word());
        unversioned();
        json.array("seeds", run.results(), this::result);
    }

    private void result(SeedResult result) {
        json.text("name", result.name())
                .text("type", result.type())
                .text("outcome", result.outcome().id());
    }

    /** What readers of migrated targets look for: there is none of it. */
    private void unversioned() {
        json.nothing("version").array("migrations", List.<Object>of(), none -> {});
    }
}

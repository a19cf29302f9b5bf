package dev.gander.migrate.cli.render;

import dev.gander.migrate.cli.render.TargetRun.Outcome;
import dev.gander.migrate.model.Seed;
import dev.gander.migrate.model.SeedResult;
import java.util.List;

/** Declared targets and their seeds, for people. */
final class SeedsText {

    private final Page page;
    private final Ink ink;

    SeedsText(Page page, Ink ink) {
        this.page = page;
        this.ink = ink;
    }

    void standing(DeclaredStanding standing) {
        if (standing.seeds().isEmpty()) {
            page.line(TextResults.notConfigured(standing.target()));
            return;
        }
        List<Seed> seeds = standing.seeds().get();
        page.line(ink.strong(standing.target().name().toString()) + " ("
                + standing.target().kind() + "): declared, " + (seeds.isEmpty() ? "nothing to seed" : "seeds"));
        Table table = new Table();
        for (Seed seed : seeds) {
            String state = words(seed.state());
            table.row().cell(Escaped.line(seed.name())).cell(seed.type()).cell(state, painted(seed, state));
        }
        table.writeTo(page);
    }

    static String words(Seed.State state) {
        return state.id().replace('-', ' ');
    }

    private String painted(Seed seed, String text) {
        return switch (seed.state()) {
            case SEEDED, PRESENT -> ink.good(text);
            case ABSENT -> ink.warning(text);
            case WRONG_TYPE -> ink.bad(text);
        };
    }

    void run(TargetSeeds run) {
        String name = run.target().name().toString();
        page.line(
                switch (run.outcome()) {
                    case NOTHING_TO_DO ->
                        name + ": nothing to do, "
                                + (run.results().isEmpty() ? "nothing to seed" : "no seed is missing");
                    case NOT_CONFIGURED -> TextResults.notConfigured(run.target());
                    case NOT_RUN -> name + ": not run";
                    case DONE -> name + ": seeds";
                    case FAILED -> name + ": " + ink.bad("failed");
                });
        if (run.outcome() == Outcome.DONE || run.outcome() == Outcome.NOTHING_TO_DO) {
            run.results().forEach(this::result);
        }
        page.flush();
    }

    private void result(SeedResult result) {
        page.line("  " + result.outcome().id().replace('-', ' ') + " " + result.type() + " "
                + Escaped.line(result.name()));
    }
}

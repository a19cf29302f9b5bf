package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.Seed;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.program.ExitCode;
import java.util.List;

/** Whether targets are as far as they must be, for people. */
final class GateText {

    private final Page page;
    private final Ink ink;

    GateText(Page page, Ink ink) {
        this.page = page;
        this.ink = ink;
    }

    void write(Gate gate) {
        page.line(gate.target().name() + ": " + (gate.isOpen() ? ink.good("ready") : closed(gate)));
    }

    private String closed(Gate gate) {
        if (!gate.seeds().isEmpty()) {
            return ink.warning("seeds are outstanding")
                    + listed(gate.seeds().stream().map(GateText::seed).toList());
        }
        String reason = gate.verdict() == ExitCode.PENDING
                ? "migrations are pending"
                : gate.verdict().meaning();
        return ink.warning(reason)
                + listed(gate.outstanding().stream().map(Version::toString).toList());
    }

    private static String seed(Seed seed) {
        return seed.type() + " " + Escaped.line(seed.name()) + " is " + SeedsText.words(seed.state());
    }

    private static String listed(List<String> words) {
        return words.isEmpty() ? "" : ": " + String.join(", ", words);
    }
}

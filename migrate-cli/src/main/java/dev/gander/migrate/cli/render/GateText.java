package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.Seed;
import dev.gander.migrate.program.ExitCode;
import java.util.ArrayList;
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
        String pending = gate.outstanding().isEmpty() ? "replaceables are pending" : "migrations are pending";
        List<String> missing = new ArrayList<>();
        gate.outstanding().forEach(version -> missing.add(version.toString()));
        gate.replaceables().forEach(name -> missing.add(Escaped.line(name)));
        return ink.warning(
                        gate.verdict() == ExitCode.PENDING
                                ? pending
                                : gate.verdict().meaning())
                + listed(missing);
    }

    private static String seed(Seed seed) {
        return seed.type() + " " + Escaped.line(seed.name()) + " is " + SeedsText.words(seed.state());
    }

    private static String listed(List<String> words) {
        return words.isEmpty() ? "" : ": " + String.join(", ", words);
    }
}

package dev.gander.migrate.cli.render;

import dev.gander.migrate.drift.DriftReport;
import dev.gander.migrate.drift.Expectation.Basis;
import dev.gander.migrate.schema.Acceptance;
import dev.gander.migrate.schema.AcceptedDrift;
import dev.gander.migrate.schema.JudgedDrift;
import dev.gander.migrate.schema.JudgedDrift.AcceptedDifference;
import java.util.ArrayList;
import java.util.List;

/** How a store is not as a target's applied files would have it. */
final class DriftText {

    private final Page page;
    private final Ink ink;

    DriftText(Page page, Ink ink) {
        this.page = page;
        this.ink = ink;
    }

    void write(TargetDrift drift) {
        if (drift.report().isPresent()) {
            report(drift.report().get());
        } else if (drift.failure().isPresent()) {
            page.line(drift.target().name() + ": " + ink.bad("could not be compared"));
        } else {
            page.line(TextResults.notConfigured(drift.target()));
        }
    }

    private void report(DriftReport report) {
        JudgedDrift drift = report.drift();
        int number = drift.unaccepted().size();
        page.line(ink.strong(report.target().toString()) + ": "
                + (number == 0 ? ink.good("as expected") : ink.bad(counted(number, "difference"))) + ", "
                + basis(report) + ", " + counted(report.agreeing(), "object") + " as expected");
        DifferencesText text = new DifferencesText(page, ink, "  ");
        drift.unaccepted().forEach(text::write);
        drift.expired().forEach(line -> acceptance(ink.bad("expired     "), line));
        drift.accepted().forEach(this::accepted);
        drift.idle().forEach(line -> acceptance(ink.warning("idle        "), line));
        leftOut(report);
        report.remarks().forEach(remark -> page.line("  " + ink.warning("note: ") + Escaped.line(remark)));
    }

    private static String basis(DriftReport report) {
        if (report.basis() == Basis.NOTHING_APPLIED) {
            return "nothing is applied";
        }
        return "version " + report.version().map(Object::toString).orElse("none") + " by "
                + (report.basis() == Basis.SNAPSHOT ? "the snapshot" : "a replay of the applied files");
    }

    private void accepted(AcceptedDifference accepted) {
        List<String> details = new ArrayList<>();
        if (accepted.by().detail().isPresent()) {
            accepted.difference().details().forEach(detail -> details.add(detail.name()));
        }
        page.line("  " + ink.warning("accepted    ")
                + Escaped.line(
                        accepted.difference().object() + (details.isEmpty() ? "" : ": " + String.join(", ", details)))
                + until(accepted.by()));
    }

    private void acceptance(String word, Acceptance line) {
        page.line("  " + word
                + Escaped.line(line.kind() + " " + line.name()
                        + line.detail().map(detail -> ": " + detail).orElse(""))
                + until(line));
    }

    private static String until(Acceptance line) {
        return " until " + line.until() + " (" + AcceptedDrift.FILE_NAME + ":" + line.line() + ", "
                + Escaped.line(line.reason()) + ")";
    }

    private void leftOut(DriftReport report) {
        List<String> parts = new ArrayList<>();
        report.neighbours().forEach((target, number) -> parts.add(number + " of " + target));
        if (report.foreign() > 0) {
            parts.add(report.foreign() + " of other owners");
        }
        if (!parts.isEmpty()) {
            page.line("  left out: " + String.join(", ", parts));
        }
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

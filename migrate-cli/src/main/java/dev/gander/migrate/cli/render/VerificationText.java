package dev.gander.migrate.cli.render;

import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.verify.Finding;
import dev.gander.migrate.verify.VerificationReport;

/** What trying a target's files has shown. */
final class VerificationText {

    private final Page page;
    private final Ink ink;

    VerificationText(Page page, Ink ink) {
        this.page = page;
        this.ink = ink;
    }

    void write(TargetVerification verification) {
        String name = verification.target().name().toString();
        if (verification.report().isPresent()) {
            report(name, verification.report().get());
        } else if (verification.failure().isPresent()) {
            page.line(name + ": " + ink.bad("could not be tried"));
        } else {
            page.line(noPlace(verification.target()));
        }
    }

    /** What is said of an optional target that has no place for scratch stores. */
    private static String noPlace(TargetDefinition target) {
        return target.name() + ": not configured (" + target.scratchVariable() + ")";
    }

    private void report(String name, VerificationReport report) {
        int findings = report.findings().size();
        String verdict = report.failure().isPresent()
                ? ink.bad("failed")
                : findings == 0 ? ink.good("sound") : ink.bad(findings + (findings == 1 ? " finding" : " findings"));
        page.line(ink.strong(name) + ": " + files(report.files()) + " up, " + report.undone() + " down and up again: "
                + verdict);
        report.end()
                .ifPresent(end -> page.line(
                        "  " + ink.warning("no way back: ") + Escaped.line(end.path()) + " ends the way down"));
        report.assumed().forEach(requirement -> page.line("  " + ink.warning("taken as met: ") + requirement));
        report.findings().forEach(this::finding);
    }

    private void finding(Finding finding) {
        page.line("  " + Escaped.line(finding.file().path()) + ": " + Escaped.line(finding.sentence()));
        DifferencesText text = new DifferencesText(page, ink, "    ");
        finding.differences().forEach(text::write);
    }

    private static String files(int number) {
        return number + (number == 1 ? " file" : " files");
    }
}

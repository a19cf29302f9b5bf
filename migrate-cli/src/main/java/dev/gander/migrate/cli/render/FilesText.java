package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.Severity;
import dev.gander.migrate.report.MigrationStatus;
import java.util.List;

/** What is wrong with the files of a target, or that nothing is. */
final class FilesText {

    private final Page page;
    private final Ink ink;

    FilesText(Page page, Ink ink) {
        this.page = page;
        this.ink = ink;
    }

    void write(TargetFiles files) {
        List<Problem> problems = files.loaded().problems();
        page.line(ink.strong(files.target().name().toString()) + " ("
                + Escaped.line(files.loaded().place()) + "): "
                + count(files.loaded().files().size(), "file") + ", "
                + replaceables(files.loaded().replaceables().size())
                + verdict(files, problems));
        problems.forEach(
                problem -> page.line("  " + word(problem.severity()) + " " + Escaped.line(problem.toString())));
        files.edited()
                .forEach(edited -> page.line("  " + ink.bad("edited ") + " "
                        + Escaped.line(edited.migration().origin().path())
                        + ": is not the text that was applied"));
        files.gone().forEach(this::gone);
        DifferenceText difference = new DifferenceText(page);
        files.edited().forEach(difference::write);
    }

    private static String replaceables(int number) {
        return number == 0 ? "" : number + " replaceable, ";
    }

    private String verdict(TargetFiles files, List<Problem> problems) {
        long errors = problems.stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .count()
                + files.edited().size()
                + files.gone().size();
        long warnings = problems.stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .count();
        if (errors == 0 && !files.isSound()) {
            return ink.bad(count(warnings, "warning") + ", and --strict lets none pass");
        }
        String text = errors == 0 ? ink.good("valid") : ink.bad(count(errors, "error"));
        return warnings == 0 ? text : text + ", " + ink.warning(count(warnings, "warning"));
    }

    private void gone(MigrationStatus status) {
        page.line("  " + ink.bad("gone   ") + " version " + status.version() + " " + Escaped.line(status.name())
                + ": is applied, and its file has gone");
    }

    private String word(Severity severity) {
        return severity == Severity.ERROR ? ink.bad("error  ") : ink.warning("warning");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

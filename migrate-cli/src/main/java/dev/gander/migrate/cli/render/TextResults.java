package dev.gander.migrate.cli.render;

import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.program.TargetDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes results as text for people. */
final class TextResults implements Results {

    private final Page page;
    private final Ink ink;
    private final Progress progress;
    private final FailureText failureText;

    /**
     * @param surroundings take the text
     * @param ink of the results
     * @param progress shares the terminal with them
     * @param failureText writes failures
     */
    TextResults(Surroundings surroundings, Ink ink, Progress progress, FailureText failureText) {
        this.page = new Page(surroundings.out());
        this.progress = progress;
        this.ink = ink;
        this.failureText = failureText;
    }

    @Override
    public RunResults runs(String command) {
        return new RunText(page, ink, progress, failureText);
    }

    @Override
    public void statuses(List<TargetStanding> standings, List<DeclaredStanding> declared) {
        StatusText text = new StatusText(page, ink);
        standings.forEach(text::write);
        declared.forEach(new SeedsText(page, ink)::standing);
    }

    @Override
    public void versions(List<TargetStanding> standings) {
        for (TargetStanding standing : standings) {
            page.line(standing.status()
                    .map(status ->
                            standing.target().name() + ": " + StatusText.version(status.current(), status.highest()))
                    .orElseGet(() -> notConfigured(standing.target())));
        }
    }

    @Override
    public void plans(List<TargetPlan> plans) {
        PlanText text = new PlanText(page, ink);
        plans.forEach(text::write);
    }

    @Override
    public void order(List<TargetOrder> order) {
        new OrderText(page).write(order);
    }

    @Override
    public void scripts(List<TargetPlan> plans) {
        ScriptText text = new ScriptText(page);
        plans.forEach(text::write);
    }

    @Override
    public void judgements(List<TargetFiles> files) {
        FilesText text = new FilesText(page, ink);
        files.forEach(text::write);
    }

    @Override
    public void snapshots(List<TargetSnapshot> snapshots) {
        snapshots.forEach(snapshot -> page.text(snapshot.snapshot().text()));
    }

    @Override
    public void verifications(List<TargetVerification> verifications) {
        VerificationText text = new VerificationText(page, ink);
        verifications.forEach(verification -> {
            text.write(verification);
            verification.failure().ifPresent(this::failureBehind);
        });
    }

    @Override
    public void drifts(List<TargetDrift> drifts) {
        DriftText text = new DriftText(page, ink);
        drifts.forEach(drift -> {
            text.write(drift);
            drift.failure().ifPresent(this::failureBehind);
        });
    }

    /** On a terminal a failure stands behind the line that it belongs to. */
    private void failureBehind(RuntimeException failure) {
        page.flush();
        failureText.write(failure);
    }

    @Override
    public void histories(List<TargetHistory> histories) {
        HistoryText text = new HistoryText(page, ink);
        histories.forEach(text::write);
    }

    @Override
    public void gates(List<Gate> gates) {
        GateText text = new GateText(page, ink);
        gates.forEach(text::write);
    }

    @Override
    public void preparations(List<Preparation> preparations) {
        for (Preparation preparation : preparations) {
            page.line("-- " + preparation.target().name());
            page.line(preparation.script().stripTrailing());
        }
    }

    @Override
    public void variables(List<TargetVariables> targets) {
        Table table = new Table();
        table.head("TARGET", "KIND", "NEED", "USED", "VARIABLES, THE FIRST ONE SET WINS");
        for (TargetVariables variables : targets) {
            TargetDefinition target = variables.target();
            List<String> names = new ArrayList<>(List.of(target.migrationVariable()));
            names.addAll(target.variables());
            table.row()
                    .cell(target.name().toString())
                    .cell(target.kind())
                    .cell(target.need().word())
                    .cell(variables.used().orElse("none"))
                    .cell(String.join(", ", names));
        }
        table.writeTo(page);
    }

    @Override
    public void written(List<WrittenFile> files) {
        for (WrittenFile file : files) {
            String path = Escaped.line(file.path().toString());
            Optional<String> before = file.before().map(name -> Escaped.line(name.toString()));
            page.line(before.map(name -> "RENAMED " + name + " => " + path).orElse("Created new file: " + path));
        }
        if (files.isEmpty()) {
            page.line("nothing to do");
        }
    }

    @Override
    public void added(AddedResult result) {
        page.text(Escaped.lines(result.text()));
    }

    @Override
    public void failure(RuntimeException failure) {
        failureText.write(failure);
    }

    /** What every listing says of a target without an address. */
    static String notConfigured(TargetDefinition target) {
        return target.name() + ": not configured (" + String.join(" or ", target.variables()) + ")";
    }
}

package dev.gander.migrate.cli.render;

import dev.gander.migrate.error.EditedMigration;
import dev.gander.migrate.error.UnmetRequirement;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.RawFile;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.Script;
import dev.gander.migrate.model.ScriptFile;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TransactionMode;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.parse.ParsedMigration;
import dev.gander.migrate.parse.ParsedReplaceable;
import dev.gander.migrate.plan.Plan;
import dev.gander.migrate.program.TargetDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Files: what each holds, and what is wrong with it. */
final class JsonFiles {

    private final Json json;

    JsonFiles(Json json) {
        this.json = json;
    }

    void plans(List<TargetPlan> plans) {
        json.beginArray("files");
        for (TargetPlan target : plans) {
            for (Step step : target.plan().map(Plan::all).orElse(List.of())) {
                json.element(() -> planned(target.target(), step));
            }
        }
        json.endArray();
        json.beginArray("skipped");
        for (TargetPlan target : plans) {
            for (Migration migration : target.plan().map(Plan::skipped).orElse(List.of())) {
                json.element(() -> skipped(target.target(), migration));
            }
        }
        json.endArray();
        json.beginArray("waiting");
        plans.forEach(target -> target.unmet()
                .forEach(unmet -> json.element(() -> {
                    json.target(target.target());
                    unmet(unmet);
                })));
        json.endArray();
    }

    private void skipped(TargetDefinition target, Migration migration) {
        json.target(target)
                .number("version", migration.version().number())
                .text("path", migration.origin().path())
                .text("edition", migration.options().edition().word())
                .text("flag", migration.options().flag());
    }

    void unmet(UnmetRequirement unmet) {
        json.text("path", unmet.origin().path())
                .text("needed", unmet.needed())
                .text("found", unmet.found())
                .text("advice", unmet.advice());
    }

    void judgements(List<TargetFiles> targets) {
        json.beginArray("files");
        for (TargetFiles target : targets) {
            List<Problem> ofPlace = new ArrayList<>(target.loaded().sourceProblems());
            for (ParsedMigration file : target.loaded().files()) {
                json.element(() -> judged(target.target(), file, taken(ofPlace, file.raw())));
            }
            for (ParsedReplaceable file : target.loaded().replaceables()) {
                json.element(() -> judged(target.target(), file, taken(ofPlace, file.raw())));
            }
            ofPlace.forEach(problem -> json.element(() -> notTaken(target.target(), problem)));
        }
        json.endArray();
        json.beginArray("edited");
        targets.forEach(target ->
                target.edited().forEach(edited -> json.element(() -> edited(target.target(), edited))));
        json.endArray();
        json.beginArray("gone");
        targets.forEach(target -> target.gone()
                .forEach(gone -> json.element(() -> json.target(target.target())
                        .number("version", gone.version().number())
                        .text("name", gone.name()))));
        json.endArray();
    }

    void problem(Problem problem) {
        json.text("code", problem.code().id())
                .text("severity", problem.severity().word())
                .number("line", problem.position().line())
                .text("message", problem.message());
    }

    void edited(EditedMigration edited) {
        json.text("path", edited.migration().origin().path())
                .number("version", edited.migration().version().number())
                .text("checksum", edited.migration().checksum().value())
                .text("recordedChecksum", edited.recorded().value())
                .texts("difference", DifferenceText.difference(edited));
    }

    private void edited(TargetDefinition target, EditedMigration edited) {
        json.target(target);
        edited(edited);
    }

    private void planned(TargetDefinition target, Step step) {
        ScriptFile file = step.file();
        file(file.origin().path(), step.version(), Optional.of(file.name()));
        content(Optional.of(file));
        json.array("problems", file.warnings(), this::problem);
        json.target(target)
                .text("direction", step.direction().word())
                .truth("replaceable", step.version().isEmpty())
                .number("lockTimeoutMs", milliseconds(file.options().lockTimeout()))
                .number("statementTimeoutMs", milliseconds(file.options().statementTimeout()));
    }

    private void judged(TargetDefinition target, ParsedMigration parsed, List<Problem> ofName) {
        RawMigration raw = parsed.raw();
        file(raw.origin().path(), Optional.of(raw.version()), Optional.of(raw.name()));
        content(parsed.migration());
        List<Problem> problems = new ArrayList<>(ofName);
        problems.addAll(parsed.problems());
        json.array("problems", problems, this::problem);
        json.target(target).truth("replaceable", false);
    }

    private void judged(TargetDefinition target, ParsedReplaceable parsed, List<Problem> ofName) {
        file(
                parsed.raw().origin().path(),
                Optional.empty(),
                Optional.of(parsed.raw().stem()));
        content(parsed.replaceable());
        List<Problem> problems = new ArrayList<>(ofName);
        problems.addAll(parsed.problems());
        json.array("problems", problems, this::problem);
        json.target(target).truth("replaceable", true);
    }

    /** A file that is no migration, or none that anyone can tell the version of. */
    private void notTaken(TargetDefinition target, Problem problem) {
        file(problem.position().origin().path(), Optional.empty(), Optional.empty());
        content(Optional.empty());
        json.array("problems", List.of(problem), this::problem);
        json.target(target).truth("replaceable", false);
    }

    private void file(String path, Optional<Version> version, Optional<String> name) {
        json.text("path", path).version(version).text("name", name);
    }

    private void content(Optional<? extends ScriptFile> file) {
        if (file.isEmpty()) {
            json.nothing("transactional").nothing("up").nothing("down");
            return;
        }
        json.truth("transactional", file.get().transactionMode() == TransactionMode.TRANSACTIONAL);
        json.object("up", () -> script(file.get().up()));
        json.object("down", () -> script(file.get().down()));
    }

    private void script(Script script) {
        json.number("statements", script.statements()).text("fingerprint", script.fingerprint());
    }

    /** Takes a file's problems out of those of its place. */
    private static List<Problem> taken(List<Problem> problems, RawFile file) {
        List<Problem> own = problems.stream()
                .filter(problem -> problem.position().origin().equals(file.origin()))
                .toList();
        problems.removeAll(own);
        return own;
    }

    private static OptionalLong milliseconds(Optional<Duration> duration) {
        return duration.isPresent() ? OptionalLong.of(duration.get().toMillis()) : OptionalLong.empty();
    }
}

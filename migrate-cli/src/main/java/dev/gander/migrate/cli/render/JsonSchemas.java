package dev.gander.migrate.cli.render;

import dev.gander.migrate.drift.DriftReport;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.schema.Acceptance;
import dev.gander.migrate.schema.Difference;
import dev.gander.migrate.schema.Snapshot;
import dev.gander.migrate.verify.Finding;
import dev.gander.migrate.verify.VerificationReport;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Schemas: what they hold, and how they differ. */
final class JsonSchemas {

    private final Json json;

    JsonSchemas(Json json) {
        this.json = json;
    }

    void snapshot(TargetSnapshot target) {
        Snapshot snapshot = target.snapshot();
        json.target(target.target())
                .text("product", snapshot.schema().product())
                .number("files", snapshot.files().files())
                .text("sha256", snapshot.files().sha256())
                .texts("flags", List.copyOf(snapshot.flags().names()))
                .array("objects", snapshot.schema().objects(), object -> {
                    name(object.id().kind(), object.id().name());
                    json.array(
                            "details",
                            object.details(),
                            detail -> json.text("name", detail.name()).text("text", detail.text()));
                })
                .texts("leftOut", snapshot.schema().leftOut());
    }

    void verification(TargetVerification target) {
        Optional<VerificationReport> report = target.report();
        json.target(target.target())
                .text("outcome", outcome(target))
                .number("files", count(report.map(VerificationReport::files)))
                .number("undone", count(report.map(VerificationReport::undone)))
                .text("end", report.flatMap(VerificationReport::end).map(Origin::path))
                .texts(
                        "assumed",
                        report.map(VerificationReport::assumed).orElse(List.of()).stream()
                                .map(Object::toString)
                                .toList())
                .array("findings", report.map(VerificationReport::findings).orElse(List.of()), this::finding);
    }

    private static String outcome(TargetVerification target) {
        if (target.failure().isPresent()) {
            return "failed";
        }
        return target.report()
                .map(report -> report.isSound() ? "sound" : "unsound")
                .orElse("not-configured");
    }

    private void finding(Finding finding) {
        json.text("path", finding.file().path())
                .text("finding", finding.word())
                .text("message", finding.sentence())
                .array("differences", finding.differences(), this::difference);
    }

    void drift(TargetDrift target) {
        json.target(target.target()).text("outcome", outcome(target));
        target.report().ifPresent(this::report);
    }

    private static String outcome(TargetDrift target) {
        if (target.failure().isPresent()) {
            return "failed";
        }
        return target.report()
                .map(report -> report.isDrift() ? "drift" : "as-expected")
                .orElse("not-configured");
    }

    private void report(DriftReport report) {
        json.number(
                        "version",
                        report.version()
                                .map(Version::number)
                                .map(OptionalLong::of)
                                .orElse(OptionalLong.empty()))
                .text("basis", report.basis().word())
                .number("agreeing", report.agreeing())
                .array("differences", report.drift().unaccepted(), this::difference)
                .array("accepted", report.drift().accepted(), accepted -> {
                    difference(accepted.difference());
                    json.object("by", () -> acceptance(accepted.by()));
                })
                .array("expired", report.drift().expired(), this::acceptance)
                .array("idle", report.drift().idle(), this::acceptance)
                .array(
                        "neighbours",
                        report.neighbours().entrySet(),
                        entry -> json.text("service", entry.getKey().service())
                                .text("target", entry.getKey().target())
                                .number("objects", entry.getValue()))
                .number("foreign", report.foreign())
                .texts("remarks", report.remarks());
    }

    private void acceptance(Acceptance line) {
        json.number("line", line.line());
        name(line.kind(), line.name());
        json.text("detail", line.detail())
                .text("until", line.until().toString())
                .text("reason", line.reason());
    }

    private void difference(Difference difference) {
        name(difference.object().kind(), difference.object().name());
        json.text("difference", difference.word())
                .array(
                        "details",
                        difference.details(),
                        detail -> json.text("name", detail.name())
                                .text("expected", detail.expected())
                                .text("actual", detail.actual()));
    }

    private void name(String kind, String name) {
        json.text("kind", kind).text("name", name);
    }

    private static OptionalLong count(Optional<Integer> number) {
        return number.map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}

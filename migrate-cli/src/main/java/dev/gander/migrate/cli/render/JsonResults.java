package dev.gander.migrate.cli.render;

import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.program.TargetDefinition.Need;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes results as one JSON document for programs, by the schemas under {@code docs/schema}; failures also as text. */
final class JsonResults implements Results {

    private final PrintStream stream;
    private final FailureText failureText;

    /**
     * @param surroundings take the document
     * @param failureText writes failures for people, to another stream
     */
    JsonResults(Surroundings surroundings, FailureText failureText) {
        this.stream = surroundings.out();
        this.failureText = failureText;
    }

    @Override
    public RunResults runs(String command) {
        return new JsonRun(Json.begin(stream).text("command", command).beginArray("targets"), failureText);
    }

    @Override
    public void statuses(List<TargetStanding> standings, List<DeclaredStanding> declared) {
        document(json -> {
            json.beginArray("targets");
            standings.forEach(standing -> json.element(() -> new JsonStatus(json).standing(standing)));
            declared.forEach(standing -> json.element(() -> new JsonSeeds(json).standing(standing)));
            json.endArray();
        });
    }

    @Override
    public void versions(List<TargetStanding> standings) {
        document(json -> json.array("targets", standings, new JsonStatus(json)::version));
    }

    @Override
    public void plans(List<TargetPlan> plans) {
        document(json -> new JsonFiles(json).plans(plans));
    }

    @Override
    public void order(List<TargetOrder> order) {
        document(json -> json.array(
                "targets",
                order,
                entry -> json.target(entry.target())
                        .texts(
                                "requires",
                                entry.requirements().stream()
                                        .map(Object::toString)
                                        .toList())
                        .texts(
                                "objects",
                                entry.objects().stream().map(Object::toString).toList())));
    }

    @Override
    public void scripts(List<TargetPlan> plans) {
        document(json -> json.array("targets", plans, new JsonScript(json)::target));
    }

    @Override
    public void judgements(List<TargetFiles> files) {
        document(json -> new JsonFiles(json).judgements(files));
    }

    @Override
    public void snapshots(List<TargetSnapshot> snapshots) {
        document(json -> json.array("targets", snapshots, new JsonSchemas(json)::snapshot));
    }

    @Override
    public void verifications(List<TargetVerification> verifications) {
        List<RuntimeException> failures = new ArrayList<>();
        verifications.forEach(verification -> verification.failure().ifPresent(failures::add));
        failures.forEach(failureText::write);
        document(json -> {
            json.array("targets", verifications, new JsonSchemas(json)::verification);
            new JsonFailure(json).errors(failures);
        });
    }

    @Override
    public void drifts(List<TargetDrift> drifts) {
        List<RuntimeException> failures = new ArrayList<>();
        drifts.forEach(drift -> drift.failure().ifPresent(failures::add));
        failures.forEach(failureText::write);
        document(json -> {
            json.array("targets", drifts, new JsonSchemas(json)::drift);
            new JsonFailure(json).errors(failures);
        });
    }

    @Override
    public void histories(List<TargetHistory> histories) {
        document(json -> json.array("targets", histories, new JsonHistory(json)::target));
    }

    @Override
    public void gates(List<Gate> gates) {
        document(json -> json.truth("ready", gates.stream().allMatch(Gate::isOpen))
                .array("targets", gates, gate -> gate(json, gate)));
    }

    private static void gate(Json json, Gate gate) {
        json.target(gate.target())
                .truth("ready", gate.isOpen())
                .numbers(
                        "outstanding",
                        gate.outstanding().stream().map(Version::number).toList())
                .texts("replaceables", gate.replaceables());
        if (!gate.target().isMigrated()) {
            json.array("seeds", gate.seeds(), new JsonSeeds(json)::seed);
        }
    }

    @Override
    public void preparations(List<Preparation> preparations) {
        document(json -> json.array(
                "targets",
                preparations,
                preparation -> json.target(preparation.target()).text("script", preparation.script())));
    }

    @Override
    public void variables(List<TargetVariables> targets) {
        document(json -> json.array(
                "targets",
                targets,
                variables -> json.target(variables.target())
                        .truth("optional", variables.target().need() == Need.OPTIONAL)
                        .texts("variables", variables.target().variables())
                        .text("migrationVariable", variables.target().migrationVariable())
                        .text(
                                "scratchVariable",
                                Optional.of(variables.target())
                                        .filter(TargetDefinition::isMigrated)
                                        .map(TargetDefinition::scratchVariable))
                        .truth("configured", variables.used().isPresent())
                        .text("used", variables.used())));
    }

    @Override
    public void written(List<WrittenFile> files) {
        document(json -> json.array(
                "files",
                files,
                file -> json.text("path", file.path().toString())
                        .text("before", file.before().map(Object::toString))));
    }

    @Override
    public void added(AddedResult result) {
        document(json -> json.members(result.document()));
    }

    @Override
    public void failure(RuntimeException failure) {
        failureText.write(failure);
        document(json -> new JsonFailure(json).error(Optional.of(failure)));
    }

    private void document(Consumer<Json> members) {
        Json json = Json.begin(stream);
        members.accept(json);
        json.end();
    }
}

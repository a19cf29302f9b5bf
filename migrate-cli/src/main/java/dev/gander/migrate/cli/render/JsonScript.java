package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TransactionMode;
import dev.gander.migrate.plan.Plan;
import java.util.List;
import java.util.Optional;

/** The statements of a plan. */
final class JsonScript {

    private final Json json;

    JsonScript(Json json) {
        this.json = json;
    }

    void target(TargetPlan target) {
        json.target(target.target()).truth("configured", target.plan().isPresent());
        json.array("steps", target.plan().map(Plan::all).orElse(List.of()), this::step);
    }

    private void step(Step step) {
        json.text("path", step.file().origin().path())
                .version(step.version())
                .text("direction", step.direction().word())
                .truth("transactional", step.file().transactionMode() == TransactionMode.TRANSACTIONAL)
                .beginArray("statements");
        try (StatementCursor statements = step.script().open()) {
            for (Optional<Statement> next = statements.next(); next.isPresent(); next = statements.next()) {
                Statement statement = next.get();
                json.element(() -> json.number("number", statement.number())
                        .number("line", statement.position().line())
                        .text("text", statement.text()));
            }
        }
        json.endArray();
    }
}

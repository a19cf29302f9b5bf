package dev.gander.migrate.keyspace;

import dev.gander.migrate.cli.command.Call;
import dev.gander.migrate.cli.command.DeclaredTargets;
import dev.gander.migrate.cli.render.AddedResult;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code keyspace docs}: the declarations as Markdown, without a store. */
final class Documents {

    private final Call call;

    Documents(Call call) {
        this.call = call;
    }

    ExitCode run() {
        StringBuilder text = new StringBuilder();
        List<Map<String, Object>> documents = new ArrayList<>();
        for (TargetDefinition target : new DeclaredTargets(call).chosen()) {
            String page = KeyspaceTarget.keyspace(target.name()).markdown();
            text.append(page);
            Map<String, Object> document = Targets.names(target);
            document.put("markdown", page);
            documents.add(document);
        }
        call.results().added(new AddedResult(text.toString(), Map.of("targets", documents)));
        return ExitCode.DONE;
    }
}

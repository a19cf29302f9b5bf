package dev.gander.migrate.keyspace;

import dev.gander.migrate.cli.command.Call;
import dev.gander.migrate.cli.render.AddedResult;
import dev.gander.migrate.cli.words.OptionWord;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.redis.CheckOptions;
import dev.gander.migrate.redis.CheckProgress;
import dev.gander.migrate.redis.KeyspaceReport;
import dev.gander.migrate.redis.RedisKeyspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code keyspace check}: every declaration is read before the first server is asked. */
final class Check {

    private final Call call;

    Check(Call call) {
        this.call = call;
    }

    ExitCode run() {
        CheckOptions options = options();
        Map<TargetDefinition, Optional<RedisKeyspace>> keyspaces = Targets.keyspaces(call);
        StringBuilder text = new StringBuilder();
        List<Map<String, Object>> documents = new ArrayList<>();
        boolean diverges = false;
        for (Map.Entry<TargetDefinition, Optional<RedisKeyspace>> entry : keyspaces.entrySet()) {
            Optional<KeyspaceReport> report =
                    entry.getValue().map(keyspace -> keyspace.check(options, told -> tell(entry.getKey(), told)));
            ReportView view = new ReportView(entry.getKey(), report);
            text.append(view.text());
            documents.add(view.document());
            diverges |= report.isPresent() && report.get().diverges();
        }
        call.progress().clear();
        call.results().added(new AddedResult(text.toString(), Map.of("targets", documents)));
        return diverges ? ExitCode.DRIFT : ExitCode.DONE;
    }

    private void tell(TargetDefinition target, CheckProgress told) {
        String server = told.servers() == 1 ? "" : "server " + told.server() + " of " + told.servers() + ", ";
        call.progress()
                .advance(
                        target.name() + ": check, " + server + ReportView.counted(told.expected(), "key"),
                        told.done() + " done");
    }

    private CheckOptions options() {
        CheckOptions options = CheckOptions.SAMPLE;
        Optional<Long> sample = number(KeyspaceCommand.SAMPLE);
        Optional<Long> rate = number(KeyspaceCommand.RATE);
        if (call.arguments().has(KeyspaceCommand.ALL)) {
            if (sample.isPresent()) {
                throw new UsageException("--all and --sample contradict each other", "Leave one of them out.");
            }
            options = options.ofAll();
        }
        if (sample.isPresent()) {
            options = options.ofMost(sample.get());
        }
        return rate.isPresent() ? options.atRate(rate.get()) : options;
    }

    private Optional<Long> number(OptionWord option) {
        Optional<String> text = call.arguments().value(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.get().matches("[1-9]\\d{0,11}")) {
            throw new UsageException(
                    option.name() + " '" + text.get() + "' is not a number of keys", "Write a number from 1 on.");
        }
        return text.map(Long::valueOf);
    }
}

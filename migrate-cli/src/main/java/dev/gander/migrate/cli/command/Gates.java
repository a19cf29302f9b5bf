package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.cli.render.Gate;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.program.ExitCode;
import dev.gander.migrate.report.MigrationState;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.report.ReplaceableStatus;
import dev.gander.migrate.report.TargetStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks whether targets are as far as they must be. */
final class Gates {

    private final Map<Engine, List<Version>> demands = new LinkedHashMap<>();
    private final List<DeclaredStore> declared;
    private final Cancellation cancellation;

    /** Reads and judges the files and the declarations once; each look asks the stores anew. */
    Gates(Call call, Cancellation cancellation) {
        this.cancellation = cancellation;
        List<String> requirements = call.arguments().values(Options.REQUIRE);
        List<Engine> engines = new Engines(call).withFiles(new Targets(call).storesIfAny(), cancellation);
        this.declared = requirements.isEmpty() ? configured(new DeclaredTargets(call).stores()) : List.of();
        if (requirements.isEmpty()) {
            engines.forEach(engine -> demands.put(engine, List.of()));
        }
        for (String requirement : requirements) {
            int at = requirement.lastIndexOf('@');
            Version version = Versions.parse(requirement.substring(at + 1));
            Engine engine = named(engines, requirement.substring(0, Math.max(at, 0)));
            demands.computeIfAbsent(engine, first -> new ArrayList<>()).add(version);
        }
    }

    /** One gate for each configured target; where versions are named, for each target that they are of. */
    List<Gate> look() {
        List<Engine> configured = demands.keySet().stream()
                .filter(engine -> engine.migrator().isPresent())
                .toList();
        List<Gate> gates = new ArrayList<>(SideBySide.ask(configured, cancellation, engine -> {
            TargetStatus status = engine.migrator().map(Migrator::status).orElseThrow();
            return gate(engine, status, demands.getOrDefault(engine, List.of()));
        }));
        gates.addAll(SideBySide.ask(
                declared,
                cancellation,
                store -> Gate.ofSeeds(
                        store.target(), store.datastore().orElseThrow().seeds())));
        return gates;
    }

    private static List<DeclaredStore> configured(List<DeclaredStore> stores) {
        return stores.stream().filter(store -> store.datastore().isPresent()).toList();
    }

    /** The worst code of the gates that are closed. */
    static ExitCode verdict(List<Gate> gates) {
        return ExitCode.worst(gates.stream().map(Gate::verdict).toList());
    }

    private static Gate gate(Engine engine, TargetStatus status, List<Version> demanded) {
        List<Version> outstanding = new ArrayList<>();
        boolean interrupted = false;
        for (MigrationStatus migration : status.migrations()) {
            boolean asked = demanded.isEmpty() || demanded.contains(migration.version());
            if (asked && migration.state().isOutstanding()) {
                outstanding.add(migration.version());
                interrupted |= migration.state() == MigrationState.INTERRUPTED;
            }
        }
        demanded.stream()
                .filter(version -> status.migrations().stream()
                        .noneMatch(migration -> migration.version().equals(version)))
                .forEach(outstanding::add);
        List<String> replaceables = demanded.isEmpty() ? outstandingReplaceables(status) : List.of();
        if (outstanding.isEmpty() && replaceables.isEmpty()) {
            return Gate.open(engine.target());
        }
        return Gate.behind(
                engine.target(), interrupted ? ExitCode.INTERRUPTED : ExitCode.PENDING, outstanding, replaceables);
    }

    private static List<String> outstandingReplaceables(TargetStatus status) {
        return status.replaceables().stream()
                .filter(replaceable -> replaceable.state().isOutstanding())
                .map(ReplaceableStatus::name)
                .toList();
    }

    private static Engine named(List<Engine> engines, String target) {
        for (Engine engine : engines) {
            String name = engine.target().name().toString();
            if (name.equals(target) || engine.target().name().target().equals(target)) {
                return engine;
            }
        }
        throw new UsageException(
                "--require names no migrated target of this program: '" + target + "'",
                "Write TARGET@VERSION, such as postgres@3 or extract/postgres@3.");
    }
}

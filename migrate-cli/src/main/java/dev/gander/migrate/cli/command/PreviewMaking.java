package dev.gander.migrate.cli.command;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.cli.render.AddedResult;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.datastore.PreviewStore;
import dev.gander.migrate.datastore.Previews;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.EnvironmentName;
import dev.gander.migrate.model.PreviewName;
import dev.gander.migrate.model.SeedSet;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.program.Address;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes the previews of a branch, and brings those that are there as far as the files. */
final class PreviewMaking {

    private final Call call;
    private final PreviewPlaces places;

    PreviewMaking(Call call, PreviewPlaces places) {
        this.call = call;
        this.places = places;
    }

    /** Everything is read and judged before the first store is made. */
    AddedResult create(PreviewName branch) {
        Optional<EnvironmentName> environment =
                call.arguments().value(Options.ENV).map(name -> environment());
        Map<TargetDefinition, Previews> previews = places.all();
        environment.ifPresent(name -> previews.keySet().forEach(target -> SeedCommand.demandSame(call, target, name)));
        Map<TargetName, PreviewStore> stores = new LinkedHashMap<>();
        previews.forEach((target, place) -> stores.put(target.name(), place.of(branch)));
        Call inPreviews = inPreviews(stores);
        List<ChosenTarget> targets = previews.keySet().stream()
                .map(target ->
                        new ChosenTarget(target, inPreviews.configuration().address(target)))
                .toList();
        Map<TargetName, SeedSet> seeds =
                environment.isPresent() ? SeedCommand.seeds(inPreviews, targets, environment.get()) : Map.of();
        return new Stoppable(call).work(cancellation -> {
            List<Engine> engines = new Engines(inPreviews).withFiles(targets, cancellation);
            previews.values().forEach(place -> place.create(branch));
            Map<TargetName, Report> reports = migrate(engines, seeds);
            StringBuilder text = new StringBuilder();
            List<Map<String, Object>> documents = new ArrayList<>();
            for (Engine engine : engines) {
                PreviewStore store =
                        Objects.requireNonNull(stores.get(engine.target().name()));
                Report report =
                        Objects.requireNonNull(reports.get(engine.target().name()));
                text.append(engine.target().name())
                        .append(": ")
                        .append(report.current()
                                .map(version -> "version " + version)
                                .orElse("no version applied"))
                        .append("\n  ")
                        .append(store.shown())
                        .append('\n');
                Map<String, Object> document = PreviewPlaces.names(engine.target());
                document.putAll(PreviewPlaces.document(store));
                document.put("version", report.current().map(Version::number).orElse(0L));
                documents.add(document);
            }
            return new AddedResult(text.toString(), Map.of("targets", documents));
        });
    }

    private EnvironmentName environment() {
        EnvironmentName environment = SeedCommand.environment(call);
        if (environment.isProduction()) {
            throw new UsageException(
                    "--env " + environment + " sounds like production, whose data do not belong in a preview",
                    "Name the environment of developers, such as --env dev.");
        }
        return environment;
    }

    /** Data come last, since a seed file may require what another target's migrations make. */
    private static Map<TargetName, Report> migrate(List<Engine> engines, Map<TargetName, SeedSet> seeds) {
        Map<TargetName, Report> reports = new LinkedHashMap<>();
        for (Engine engine : engines) {
            reports.put(engine.target().name(), migrator(engine).up(Destination.latest()));
        }
        for (Engine engine : engines) {
            Optional.ofNullable(seeds.get(engine.target().name())).ifPresent(migrator(engine)::seed);
        }
        return reports;
    }

    private static Migrator migrator(Engine engine) {
        return engine.migrator().orElseThrow();
    }

    /** The same call, for which nothing but the previews is configured. */
    private Call inPreviews(Map<TargetName, PreviewStore> stores) {
        Map<TargetName, Address> addresses = new LinkedHashMap<>();
        stores.forEach((target, store) -> addresses.put(target, new Address("the preview", store.url())));
        return new Call(
                call.arguments(),
                call.targets(),
                call.configuration().with(addresses),
                call.surroundings(),
                call.results(),
                call.progress(),
                call.version());
    }
}

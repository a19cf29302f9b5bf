package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.render.AddedResult;
import dev.gander.migrate.datastore.PreviewStore;
import dev.gander.migrate.datastore.Previews;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.PreviewName;
import dev.gander.migrate.program.Address;
import dev.gander.migrate.program.TargetDatastores;
import dev.gander.migrate.program.TargetDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where previews of a call's targets are: what is there, and how it goes. */
final class PreviewPlaces {

    private final Call call;
    private final TargetDatastores datastores;

    PreviewPlaces(Call call) {
        this.call = call;
        this.datastores = new TargetDatastores(call.targets(), call.configuration());
    }

    /**
     * The targets of the call that have a place for previews, in their order.
     *
     * @throws UsageException when there is none, or the product of one makes none
     */
    Map<TargetDefinition, Previews> all() {
        List<TargetDefinition> chosen = new Targets(call).chosen();
        Map<TargetDefinition, Previews> all = new LinkedHashMap<>();
        for (TargetDefinition target : chosen) {
            call.configuration()
                    .previewAddress(target)
                    .ifPresent(address -> all.put(target, previews(target, address)));
        }
        if (all.isEmpty()) {
            throw new UsageException(
                    "There is no place for previews of " + Targets.names(chosen),
                    "Name a database beside which they are made, by "
                            + String.join(
                                    " or ",
                                    chosen.stream()
                                            .map(TargetDefinition::previewVariable)
                                            .toList())
                            + ".");
        }
        return all;
    }

    private Previews previews(TargetDefinition target, Address address) {
        return datastores
                .make(target, address, target.datastores()::create)
                .previews()
                .orElseThrow(() -> new UsageException(
                        target.name() + ", configured by " + address.variable() + ": there are no previews of "
                                + target.kind() + " at this address: it has no store beside another one",
                        "Unset " + address.variable()
                                + ", and give each branch a server of its own, as --embedded does."));
    }

    AddedResult list() {
        StringBuilder text = new StringBuilder();
        List<Map<String, Object>> targets = new ArrayList<>();
        all().forEach((target, previews) -> {
            List<PreviewStore> stores = previews.list();
            text.append(target.name()).append(": ").append(count(stores.size())).append('\n');
            List<Map<String, Object>> documents = new ArrayList<>();
            for (PreviewStore store : stores) {
                text.append("  ").append(store.shown());
                store.branch().ifPresent(branch -> text.append("  ").append(branch));
                text.append('\n');
                documents.add(document(store));
            }
            Map<String, Object> document = names(target);
            document.put("previews", documents);
            targets.add(document);
        });
        return new AddedResult(text.toString(), Map.of("targets", targets));
    }

    AddedResult drop(PreviewName branch) {
        StringBuilder text = new StringBuilder();
        List<Map<String, Object>> targets = new ArrayList<>();
        all().forEach((target, previews) -> {
            PreviewStore store = previews.of(branch);
            boolean dropped = previews.drop(branch);
            text.append(target.name())
                    .append(dropped ? ": dropped " : ": nothing to drop, there is no ")
                    .append(store.shown())
                    .append('\n');
            Map<String, Object> document = names(target);
            document.put("dropped", dropped);
            document.putAll(document(store));
            targets.add(document);
        });
        return new AddedResult(text.toString(), Map.of("targets", targets));
    }

    private static String count(int number) {
        return number == 0 ? "no preview" : number + (number == 1 ? " preview" : " previews");
    }

    static Map<String, Object> names(TargetDefinition target) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("service", target.name().service());
        names.put("target", target.name().target());
        names.put("kind", target.kind());
        return names;
    }

    static Map<String, Object> document(PreviewStore store) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", store.name());
        document.put("branch", store.branch().orElse(""));
        document.put("url", store.shown());
        return document;
    }
}

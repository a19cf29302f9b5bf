package dev.gander.migrate.template;

import java.util.List;
import java.util.Map;

/** What the templates may ask for. */
final class TemplateWords {

    private TemplateWords() {}

    static Map<String, Object> of(NewService service) {
        boolean sqlite = service.has(TemplateStore.SQLITE);
        boolean postgres = service.has(TemplateStore.POSTGRES);
        boolean redis = service.has(TemplateStore.REDIS);
        return Map.ofEntries(
                Map.entry("service", service.name().text()),
                Map.entry("Name", service.name().className()),
                Map.entry("NAME", service.name().variables()),
                Map.entry("sqlite", sqlite),
                Map.entry("postgres", postgres),
                Map.entry("neo4j", service.has(TemplateStore.NEO4J)),
                Map.entry("redis", redis),
                Map.entry("pooled", sqlite || postgres),
                Map.entry("migrated", service.stores().stream().anyMatch(TemplateStore::isMigrated)),
                // The head of the record does not fit into a line then.
                Map.entry("wide", sqlite && postgres && redis),
                Map.entry("first", service.ordered().get(0).word()),
                Map.entry("stores", stores(service)));
    }

    private static List<Map<String, String>> stores(NewService service) {
        return service.ordered().stream()
                .map(store -> Map.of(
                        "word", store.word(),
                        "type", type(store),
                        "variable", service.variable(store),
                        "need", store.isMigrated() ? "no" : "yes, declared"))
                .toList();
    }

    private static String type(TemplateStore store) {
        return switch (store) {
            case SQLITE, POSTGRES -> "HikariDataSource";
            case NEO4J -> "Driver";
            case REDIS -> "Optional<RedisClient>";
        };
    }
}

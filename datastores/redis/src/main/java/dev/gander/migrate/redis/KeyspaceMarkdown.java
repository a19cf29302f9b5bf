package dev.gander.migrate.redis;

import java.util.List;

/** Renders a declaration for people. */
final class KeyspaceMarkdown {

    private KeyspaceMarkdown() {}

    static String of(Keyspace keyspace) {
        StringBuilder page = new StringBuilder();
        page.append("# Redis keys of ").append(keyspace.service()).append("\n\n");
        page.append("Made from `keyspace.yaml` by `keyspace docs`; change that file, not this one. The database is ")
                .append(
                        keyspace.sharing() == Keyspace.Sharing.SHARED
                                ? "shared with other owners"
                                : "this service's own")
                .append(".\n\n## Families\n\n");
        page.append("| pattern | type | expires | class | owner |\n|---|---|---|---|---|\n");
        for (KeyFamily family : keyspace.families()) {
            row(
                    page,
                    List.of(
                            code(family.pattern().toString()),
                            family.type().word(),
                            expiry(family.ttl()),
                            family.keyClass().word(),
                            family.owner()));
        }
        page.append("\n");
        for (KeyClass keyClass : KeyClass.values()) {
            page.append("- ")
                    .append(keyClass.word())
                    .append(": ")
                    .append(keyClass.meaning())
                    .append(".\n");
        }
        keyspace.families().forEach(family -> details(page, family));
        if (!keyspace.foreign().isEmpty()) {
            page.append("\n## Keys of other owners\n\n| pattern | owner |\n|---|---|\n");
            keyspace.foreign()
                    .forEach(keys -> row(page, List.of(code(keys.pattern().toString()), keys.owner())));
        }
        return page.toString();
    }

    private static void details(StringBuilder page, KeyFamily family) {
        page.append("\n### ").append(code(family.pattern().toString())).append("\n\n");
        page.append("- value: ").append(family.value()).append("\n");
        page.append("- written by: ").append(listed(family.writers())).append("\n");
        page.append("- read by: ").append(listed(family.readers())).append("\n");
        family.seed()
                .ifPresent(seed -> page.append("- seeded: the stream with the consumer groups ")
                        .append(listed(seed.groups()))
                        .append("\n"));
        if (!family.note().isEmpty()) {
            page.append("\n").append(family.note()).append("\n");
        }
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("| ");
        page.append(String.join(
                " | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList()));
        page.append(" |\n");
    }

    private static String expiry(TtlRule ttl) {
        return ttl instanceof TtlRule.None ? "never" : ttl.text();
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "nobody" : String.join("; ", names);
    }
}

package dev.gander.migrate.keyspace;

import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.redis.KeyspaceReport;
import dev.gander.migrate.redis.KeyspaceReport.Extent;
import dev.gander.migrate.redis.KeyspaceReport.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a check found, for people and for programs.
 *
 * @param target whose keys
 * @param report empty when the target is not configured
 */
record ReportView(TargetDefinition target, Optional<KeyspaceReport> report) {

    String text() {
        if (report.isEmpty()) {
            return Targets.notConfigured(target);
        }
        KeyspaceReport found = report.get();
        StringBuilder text = new StringBuilder(target.name() + ": " + counted(found.keys(), "key") + " on "
                + counted(found.nodes(), "server") + (found.extent() == Extent.ALL ? "" : ", a sample") + ", "
                + (found.diverges() ? "not as declared" : "as declared") + "\n");
        found.tallies().forEach(tally -> text.append(line(tally)));
        return text.toString();
    }

    private static String line(Tally tally) {
        return "  " + tally.finding().kind().id().replace('-', ' ') + " "
                + tally.finding().subject() + " ("
                + counted(tally.count(), "key") + "): " + tally.finding().kind().meaning() + ", such as "
                + String.join(", ", tally.examples()) + "\n";
    }

    static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    Map<String, Object> document() {
        Map<String, Object> document = Targets.names(target);
        document.put("configured", report.isPresent());
        report.ifPresent(found -> {
            document.put("keys", found.keys());
            document.put("extent", found.extent().name().toLowerCase(Locale.ROOT));
            document.put("nodes", (long) found.nodes());
            document.put("diverges", found.diverges());
        });
        document.put(
                "findings",
                report.map(found -> found.tallies().stream()
                                .map(tally -> finding(found, tally))
                                .toList())
                        .orElse(List.of()));
        return document;
    }

    private static Map<String, Object> finding(KeyspaceReport report, Tally tally) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", tally.finding().kind().id());
        members.put("subject", tally.finding().subject());
        members.put("count", tally.count());
        members.put("divergence", report.isDivergence(tally));
        members.put("examples", tally.examples());
        return members;
    }
}

package dev.gander.migrate.cli.render;

import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.model.Requirement;
import dev.gander.migrate.model.TargetName;
import java.util.ArrayList;
import java.util.List;

/** The order of targets, as a numbered list and as a Mermaid diagram that documents can take over. */
final class OrderText {

    private final Page page;

    OrderText(Page page) {
        this.page = page;
    }

    void write(List<TargetOrder> order) {
        Table table = new Table();
        table.head("", "TARGET", "KIND", "AFTER", "NEEDS");
        for (int index = 0; index < order.size(); index++) {
            TargetOrder entry = order.get(index);
            table.row()
                    .cell(Integer.toString(index + 1))
                    .cell(entry.target().name().toString())
                    .cell(entry.target().kind())
                    .cell(words(entry.requirements()))
                    .cell(words(entry.objects()));
        }
        table.writeTo(page);
        page.line("");
        mermaid(order).forEach(page::line);
    }

    private static List<String> mermaid(List<TargetOrder> order) {
        List<String> lines = new ArrayList<>(List.of("flowchart LR"));
        for (TargetOrder entry : order) {
            TargetName name = entry.target().name();
            lines.add("    " + name.suffix() + "[" + name + "]");
            for (Requirement requirement : entry.requirements()) {
                lines.add("    " + requirement.target().suffix() + " -->|" + requirement.version() + "| "
                        + name.suffix());
            }
            for (RequiredObject object : entry.objects()) {
                lines.add("    " + name.suffix() + "_needs_" + object.name().replaceAll("\\W", "_") + "(["
                        + object.kind() + " " + object.name().replaceAll("[^\\w.]", "_") + "]) -.-> " + name.suffix());
            }
        }
        return lines;
    }

    private static String words(List<?> things) {
        return String.join(
                ", ", things.stream().map(Object::toString).map(Escaped::line).toList());
    }
}

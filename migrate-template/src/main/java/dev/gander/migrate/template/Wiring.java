package dev.gander.migrate.template;

import java.util.ArrayList;
import java.util.List;

/** Everything outside its folder that has to know a new service: the build, the program over all services, the documents. */
final class Wiring {

    private final Checkout checkout;
    private final NewService service;

    Wiring(Checkout checkout, NewService service) {
        this.checkout = checkout;
        this.service = service;
    }

    /**
     * The files that change, as they will be.
     *
     * @throws dev.gander.migrate.error.UsageException when one does not have the form in which it was written
     */
    List<FileText> changes() {
        List<FileText> changes = new ArrayList<>();
        changes.add(changed(file("services/pom.xml").before("<modules>", "</modules>", module())));
        changes.add(changed(file("estate/pom.xml").before("<dependencies>", "</dependencies>", dependency())));
        EstateMain main = new EstateMain(file(EstateMain.FILE));
        changes.add(changed(main.with(service.name())));
        checkout.find("docs/usage.md")
                .map(text -> new PlacedText("docs/usage.md", text))
                .map(page -> page.inTable("| target | own variable | historical |", variables()))
                .ifPresent(page -> changes.add(changed(page)));
        checkout.find("README.md")
                .map(text -> new PlacedText("README.md", text))
                .map(page -> page.inTable(
                        "| service | targets | |",
                        "| [" + service.name() + "](" + service.folder() + ") | " + targets() + " | |\n"))
                .ifPresent(page -> changes.add(changed(page)));
        checkout.find(OrderDiagram.FILE)
                .map(text -> new OrderDiagram(new PlacedText(OrderDiagram.FILE, text)).with(service))
                .ifPresent(page -> changes.add(changed(page)));
        return changes;
    }

    private PlacedText file(String name) {
        return new PlacedText(name, checkout.read(name));
    }

    private static FileText changed(PlacedText page) {
        return new FileText(page.file(), page.text());
    }

    private String module() {
        return "    <module>" + service.name() + "</module>\n";
    }

    private String dependency() {
        return """
                    <dependency>
                      <groupId>dev.gander</groupId>
                      <artifactId>service-%s</artifactId>
                      <version>${project.version}</version>
                    </dependency>
                """.formatted(service.name());
    }

    /** Such as {@code | shop/postgres | `SHOP_POSTGRES_URL` | – |}. */
    private String variables() {
        StringBuilder rows = new StringBuilder();
        for (TemplateStore store : service.ordered()) {
            String need = store.isMigrated() ? "" : " (optional)";
            rows.append("| " + service.target(store) + need + " | `" + service.variable(store) + "` | – |\n");
        }
        return rows.toString();
    }

    private String targets() {
        return String.join(
                ", ",
                service.ordered().stream()
                        .map(store -> "`" + store.word() + "`" + (store.isMigrated() ? "" : " (declared)"))
                        .toList());
    }
}

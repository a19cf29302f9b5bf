package dev.gander.migrate.template;

/**
 * The diagram of the order in which targets go: what is migrated goes before what is declared, and a new service, which
 * requires nobody, last of each.
 *
 * @param page the document that shows it
 */
record OrderDiagram(PlacedText page) {

    static final String FILE = "docs/estate.md";

    private static final String BEGIN = "flowchart LR\n";
    private static final String END = "```";
    private static final String DECLARED = "_redis[";

    PlacedText with(NewService service) {
        PlacedText drawn = page;
        for (TemplateStore store : service.ordered()) {
            String line = "    " + service.target(store).suffix() + "[" + service.target(store) + "]\n";
            boolean behindIt = store.isMigrated() && firstDeclared(drawn) < end(drawn);
            drawn = drawn.before(BEGIN, behindIt ? DECLARED : END, line);
        }
        return drawn;
    }

    private static int firstDeclared(PlacedText page) {
        int found = page.text().indexOf(DECLARED, page.text().indexOf(BEGIN) + BEGIN.length());
        return found < 0 ? Integer.MAX_VALUE : found;
    }

    private static int end(PlacedText page) {
        return page.text().indexOf(END, page.text().indexOf(BEGIN) + BEGIN.length());
    }
}

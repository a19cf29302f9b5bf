package dev.gander.migrate.schema;

/** Writes a snapshot as text. */
final class SnapshotWriter {

    static final String FIRST_LINE = "gander schema snapshot 1";
    static final String TARGET = "target: ";
    static final String PRODUCT = "product: ";
    static final String MIGRATIONS = "migrations: ";
    static final String FLAGS = "flags: ";
    static final String LEFT_OUT = "left out:";
    static final String DETAIL = "  ";
    static final String BLOCK = "    |";

    private final StringBuilder text = new StringBuilder();

    String write(Snapshot snapshot) {
        line(FIRST_LINE);
        line(TARGET + snapshot.target());
        line(PRODUCT + Escapes.escaped(snapshot.schema().product()));
        line(MIGRATIONS + snapshot.files().files() + " files, sha256 "
                + snapshot.files().sha256());
        if (!snapshot.flags().isEmpty()) {
            line(FLAGS + snapshot.flags());
        }
        for (SchemaObject object : snapshot.schema().objects()) {
            line("");
            line(object.id().kind() + " " + Escapes.escaped(object.id().name()));
            object.details().forEach(this::detail);
        }
        if (!snapshot.schema().leftOut().isEmpty()) {
            line("");
            line(LEFT_OUT);
            snapshot.schema().leftOut().forEach(name -> line(DETAIL + Escapes.escaped(name)));
        }
        return text.toString();
    }

    private void detail(Detail detail) {
        String name = DETAIL + Escapes.escapedName(detail.name()) + ":";
        if (detail.text().isEmpty()) {
            line(name);
        } else if (fitsOnOneLine(detail.text())) {
            line(name + " " + Escapes.escaped(detail.text()));
        } else {
            line(name);
            for (String part : detail.text().split("\n", -1)) {
                line(part.isEmpty() ? BLOCK : BLOCK + " " + Escapes.escaped(part));
            }
        }
    }

    private static boolean fitsOnOneLine(String text) {
        return text.indexOf('\n') < 0 && text.equals(text.strip());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

package dev.gander.migrate.cli.render;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.gander.migrate.schema.Difference;
import dev.gander.migrate.schema.Difference.DetailDifference;
import java.util.List;

/** Differences of schemas, object by object: what is missing, what is unexpected, what is another. */
final class DifferencesText {

    private static final String GAP = "            ";
    private static final int CONTEXT = 3;

    private final Page page;
    private final Ink ink;
    private final String indent;

    /**
     * @param indent before each line
     */
    DifferencesText(Page page, Ink ink, String indent) {
        this.page = page;
        this.ink = ink;
        this.indent = indent;
    }

    void write(Difference difference) {
        String object = Escaped.line(difference.object().toString());
        if (difference instanceof Difference.Missing) {
            page.line(indent + ink.bad("missing     ") + object);
        } else if (difference instanceof Difference.Unexpected) {
            page.line(indent + ink.bad("unexpected  ") + object);
        } else {
            page.line(indent + ink.bad("changed     ") + object);
            difference.details().forEach(this::detail);
        }
    }

    private void detail(DetailDifference detail) {
        String name = indent + GAP + Escaped.line(detail.name());
        if (detail.actual().isEmpty()) {
            page.line(
                    name + ": missing" + quoted(", expected ", detail.expected().orElse("")));
        } else if (detail.expected().isEmpty()) {
            page.line(name + ": unexpected" + quoted(", found ", detail.actual().get()));
        } else {
            both(name, detail.expected().get(), detail.actual().get());
        }
    }

    private void both(String name, String expected, String actual) {
        if (expected.indexOf('\n') < 0 && actual.indexOf('\n') < 0) {
            page.line(name + ":" + quoted(" expected ", expected) + quoted(", found ", actual));
            return;
        }
        page.line(name + ":");
        List<String> before = expected.lines().toList();
        for (String line : UnifiedDiffUtils.generateUnifiedDiff(
                "expected",
                "found",
                before,
                DiffUtils.diff(before, actual.lines().toList()),
                CONTEXT)) {
            page.line(indent + GAP + "  " + Escaped.line(line));
        }
    }

    /** Longer texts are in the snapshot, or in the store. */
    private static String quoted(String word, String text) {
        if (text.isEmpty()) {
            return "";
        }
        String first = text.lines().findFirst().orElse("");
        return word + "'" + Escaped.line(first) + (first.length() < text.length() ? " …" : "") + "'";
    }
}

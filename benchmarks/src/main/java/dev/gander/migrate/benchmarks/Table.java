package dev.gander.migrate.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of words, printed in columns: the first column to the left, the others to the right. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    Table row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("A row needs a cell for each head.");
        }
        rows.add(List.of(cells));
        return this;
    }

    String text() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String format = column == 0 ? "%-" + widths[0] + "s" : "  %" + widths[column] + "s";
                line.append(String.format(Locale.ROOT, format, row.get(column)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** A median with the range it comes from, such as {@code 212 (205-240)}. */
    static String range(Series series) {
        return String.format(
                Locale.ROOT, "%s (%s-%s)", figure(series.median()), figure(series.least()), figure(series.most()));
    }

    /** Three digits or a little more, whatever the size. */
    static String figure(double value) {
        String format = value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, value);
    }

    /** A ratio's median. */
    static String ratio(Series ratios) {
        return String.format(Locale.ROOT, "%.2f", ratios.median());
    }
}

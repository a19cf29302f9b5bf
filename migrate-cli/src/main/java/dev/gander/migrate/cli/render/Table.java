package dev.gander.migrate.cli.render;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells, written in columns that are as wide as their widest cell. */
final class Table {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private final List<List<Cell>> rows = new ArrayList<>();

    /** A text, and the same text with colours. */
    private record Cell(String plain, String painted) {}

    /** Collects the cells of one row. */
    final class Row {

        private final List<Cell> cells = new ArrayList<>();

        Row cell(String text) {
            return cell(text, text);
        }

        Row cell(String plain, String painted) {
            cells.add(new Cell(plain, painted));
            return this;
        }
    }

    Row row() {
        Row row = new Row();
        rows.add(row.cells);
        return row;
    }

    void head(String... titles) {
        Row row = row();
        for (String title : titles) {
            row.cell(title);
        }
    }

    void writeTo(Page page) {
        List<Integer> widths = widths();
        for (List<Cell> row : rows) {
            StringBuilder line = new StringBuilder(INDENT);
            int pending = 0;
            for (int column = 0; column < row.size(); column++) {
                Cell cell = row.get(column);
                if (!cell.plain().isEmpty()) {
                    line.append(" ".repeat(pending)).append(cell.painted());
                    pending = 0;
                }
                pending += widths.get(column) - length(cell.plain()) + GAP.length();
            }
            page.line(line.toString());
        }
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (List<Cell> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int length = length(row.get(column).plain());
                if (column == widths.size()) {
                    widths.add(length);
                } else if (widths.get(column) < length) {
                    widths.set(column, length);
                }
            }
        }
        return widths;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

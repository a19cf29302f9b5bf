package dev.gander.services.extract.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/**
 * Writes rows as Postgres' {@code COPY … WITH CSV HEADER} does: LF after each, quotes only where they are needed, an
 * empty text as two quotes, a null as nothing.
 */
final class CsvRows {

    /** No text of Postgres holds it; with the library's default a first value that begins with {@code #} is quoted. */
    private static final char NO_COMMENTS = '\0';

    private CsvRows() {}

    /**
     * Writes a header and all rows; leaves the writer open.
     *
     * @return the number of rows, without the header
     */
    static long write(ResultSet rows, Writer writer) throws SQLException, IOException {
        CsvWriter csv = format().build(writer);
        csv.writeRecord(names(rows.getMetaData()));
        String[] values = new String[rows.getMetaData().getColumnCount()];
        long count = 0;
        while (rows.next()) {
            for (int column = 0; column < values.length; column++) {
                values[column] = rows.getString(column + 1);
            }
            csv.writeRecord(values);
            count++;
        }
        csv.flush();
        return count;
    }

    /** How lines, quotes, empty texts and nulls are written. */
    static CsvWriter.CsvWriterBuilder format() {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .commentCharacter(NO_COMMENTS);
    }

    private static String[] names(ResultSetMetaData columns) throws SQLException {
        String[] names = new String[columns.getColumnCount()];
        for (int column = 0; column < names.length; column++) {
            names[column] = columns.getColumnLabel(column + 1);
        }
        return names;
    }
}

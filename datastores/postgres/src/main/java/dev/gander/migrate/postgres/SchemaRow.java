package dev.gander.migrate.postgres;

import dev.gander.migrate.schema.Detail;
import dev.gander.migrate.schema.ObjectName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What a query tells of an object.
 *
 * @param object which
 * @param detail one thing that is said of it; empty when it is only said to be there
 */
record SchemaRow(ObjectName object, Optional<Detail> detail) {

    /** Reads kind and name, and the name and text of a detail; without a text there is no detail. */
    static SchemaRow read(ResultSet row) throws SQLException {
        ObjectName object = new ObjectName(row.getString(1), row.getString(2));
        String text = row.getString(4);
        return new SchemaRow(object, text == null ? Optional.empty() : Optional.of(new Detail(row.getString(3), text)));
    }
}

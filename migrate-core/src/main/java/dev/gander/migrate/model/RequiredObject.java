package dev.gander.migrate.model;

import java.util.List;

/**
 * What a {@code requires-object} line asks: an object that no service of the estate owns.
 *
 * @param kind such as {@code table}
 * @param name its name in the datastore
 * @param columns the columns it must have; empty when only its existence matters
 */
public record RequiredObject(String kind, String name, List<String> columns) {
    public RequiredObject {
        columns = List.copyOf(columns);
    }

    @Override
    public String toString() {
        return kind + " " + name + (columns.isEmpty() ? "" : "(" + String.join(", ", columns) + ")");
    }
}

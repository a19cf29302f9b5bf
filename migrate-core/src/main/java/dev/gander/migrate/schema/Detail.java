package dev.gander.migrate.schema;

/**
 * One thing that is said of an object, such as a column of a table.
 *
 * @param name what is told, such as {@code column id} or {@code definition}; unique within its object, not blank
 * @param text what it is, such as {@code bigint not null}; may have several lines, and may be empty
 */
public record Detail(String name, String text) {

    /**
     * @throws IllegalArgumentException when the name is blank
     */
    public Detail {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A detail has a name");
        }
    }
}

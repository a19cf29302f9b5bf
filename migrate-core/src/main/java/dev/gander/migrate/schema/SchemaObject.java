package dev.gander.migrate.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One object of a store: what it is called and everything that is said of it.
 *
 * @param id its kind and name
 * @param details sorted by name, each name once; in which order a store keeps them is not part of a schema
 */
public record SchemaObject(ObjectName id, List<Detail> details) {

    /**
     * Sorts the details.
     *
     * @throws IllegalArgumentException when two have one name
     */
    public SchemaObject {
        List<Detail> sorted = new ArrayList<>(details);
        sorted.sort(Comparator.comparing(Detail::name));
        for (int index = 1; index < sorted.size(); index++) {
            if (sorted.get(index).name().equals(sorted.get(index - 1).name())) {
                throw new IllegalArgumentException(
                        id + " has two details '" + sorted.get(index).name() + "'");
            }
        }
        details = List.copyOf(sorted);
    }

    /** The text of a detail. */
    public Optional<String> text(String detail) {
        return details.stream()
                .filter(each -> each.name().equals(detail))
                .map(Detail::text)
                .findFirst();
    }
}

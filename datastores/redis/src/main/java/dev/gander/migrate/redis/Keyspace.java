package dev.gander.migrate.redis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The keys of one service, as its file declares them. Immutable.
 *
 * @param service whose keys
 * @param sharing whether others may use the same database
 * @param families its own keys; no key belongs to two of them
 * @param foreign keys of others; no key of these belongs to a family
 */
public record Keyspace(String service, Sharing sharing, List<KeyFamily> families, List<ForeignKeys> foreign) {

    /** Whether others may use the same database. */
    public enum Sharing {
        /** Keys of other owners are expected, and only counted. */
        SHARED,
        /** A key of another owner is a divergence. */
        OWN;

        static Optional<Sharing> parse(String word) {
            for (Sharing sharing : values()) {
                if (sharing.word().equals(word)) {
                    return Optional.of(sharing);
                }
            }
            return Optional.empty();
        }

        /** Such as {@code shared}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Keyspace {
        families = List.copyOf(families);
        foreign = List.copyOf(foreign);
    }

    /**
     * Reads a declaration whole.
     *
     * @param text in YAML
     * @param place the file, for messages
     * @throws dev.gander.migrate.error.InvalidDeclarationException with every problem, its line, and what to do
     */
    public static Keyspace parse(String text, String place) {
        return new KeyspaceReader(place).read(text);
    }

    /** What must be there before the service starts, in the order of the file. */
    public List<StreamSeed> seeds() {
        return families.stream().flatMap(family -> family.seed().stream()).toList();
    }

    /** The declaration for people, with LF at the end of each line; the same text for the same declaration. */
    public String markdown() {
        return KeyspaceMarkdown.of(this);
    }
}

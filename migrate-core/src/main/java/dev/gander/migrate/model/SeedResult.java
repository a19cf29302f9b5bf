package dev.gander.migrate.model;

/**
 * What became of a seed.
 *
 * @param name of the structure, such as a key
 * @param type what it is, in the datastore's own word
 * @param outcome what became of it
 */
public record SeedResult(String name, String type, Outcome outcome) {

    /** What became of a seed. */
    public enum Outcome {
        /** It was absent and has been made, whole or in part. */
        CREATED("created"),
        /** It was there already. */
        PRESENT("present"),
        /** It has been removed. */
        REMOVED("removed"),
        /** It stays, because it holds what seeding has not made. */
        KEPT_IN_USE("kept-in-use"),
        /** It stays, because somebody else has made it. */
        KEPT_FOREIGN("kept-foreign"),
        /** There was nothing to remove. */
        ABSENT("absent");

        private final String id;

        Outcome(String id) {
            this.id = id;
        }

        /** The stable word of listings and of JSON. */
        public String id() {
            return id;
        }
    }

    /** Whether the store is another than before. */
    public boolean changed() {
        return outcome == Outcome.CREATED || outcome == Outcome.REMOVED;
    }
}

package dev.gander.migrate.model;

/**
 * A structure that a declared datastore must hold before its service starts, and how it stands.
 *
 * @param name of the structure, such as a key
 * @param type what it is, in the datastore's own word
 * @param state how it stands
 */
public record Seed(String name, String type, State state) {

    /** How a seed stands. */
    public enum State {
        /** It is not there, or not whole. */
        ABSENT("absent"),
        /** It is there, and seeding has made it. */
        SEEDED("seeded"),
        /** It is there, and somebody else has made it. */
        PRESENT("present"),
        /** Something of another type has its name. */
        WRONG_TYPE("wrong-type");

        private final String id;

        State(String id) {
            this.id = id;
        }

        /** The stable word of listings and of JSON. */
        public String id() {
            return id;
        }
    }

    /** Whether seeding has something to do, or to refuse. */
    public boolean isOutstanding() {
        return state == State.ABSENT || state == State.WRONG_TYPE;
    }
}

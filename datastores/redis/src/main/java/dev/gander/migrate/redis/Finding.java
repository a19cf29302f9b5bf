package dev.gander.migrate.redis;

/**
 * What there is to say of a live key.
 *
 * @param kind what
 * @param subject of which family, owner or prefix
 */
public record Finding(Kind kind, String subject) {

    /** What there is to say of a live key. */
    public enum Kind {
        /** Nobody has declared it. */
        UNDECLARED("undeclared", "no declaration knows it"),
        /** It holds something else than declared. */
        WRONG_TYPE("wrong-type", "holds another type than declared"),
        /** It should expire and never does. */
        TTL_MISSING("ttl-missing", "never expires, though it should"),
        /** It expires later than declared. */
        TTL_EXCESSIVE("ttl-excessive", "expires later than declared"),
        /** It expires and should not. */
        TTL_UNWANTED("ttl-unwanted", "expires, though it should stay"),
        /** Nobody should write it. */
        PHANTOM("phantom", "is there, though nobody should write it"),
        /** Another owner has declared it. */
        FOREIGN("foreign", "belongs to another owner");

        private final String id;
        private final String meaning;

        Kind(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        /** The stable word of JSON. */
        public String id() {
            return id;
        }

        /** For people. */
        public String meaning() {
            return meaning;
        }
    }
}

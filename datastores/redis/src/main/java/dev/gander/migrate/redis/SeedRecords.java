package dev.gander.migrate.redis;

/** What the records of seeds are called: a hash beside each seed, which says who made it and what of it. */
final class SeedRecords {

    static final String PREFIX = "gander:seed:";

    private SeedRecords() {}

    /** Whether a record can lie in the slot of a key: it can with a tag, or when the key can be made one. */
    static boolean canHold(String key) {
        return isTagged(key) || key.indexOf('}') < 0;
    }

    /** In a cluster the record lies in the slot of its key, whose name, or whose own tag, is the tag. */
    static String name(String service, String key) {
        return PREFIX + service + ":" + (isTagged(key) ? key : "{" + key + "}");
    }

    private static boolean isTagged(String key) {
        int open = key.indexOf('{');
        return open >= 0 && key.indexOf('}', open) > open + 1;
    }
}

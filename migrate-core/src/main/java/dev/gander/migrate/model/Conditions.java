package dev.gander.migrate.model;

/**
 * What decides whether a file runs here that does not run everywhere.
 *
 * @param edition of the store
 * @param flags that are on
 */
public record Conditions(Edition edition, Flags flags) {

    /** The lower edition, and no flag. */
    public static final Conditions LEAST = new Conditions(Edition.COMMUNITY, Flags.NONE);

    /** Whether a file with these options runs here. */
    public boolean allow(FileOptions options) {
        return options.edition().runsOn(edition)
                && options.flag().filter(flag -> !flags.contains(flag)).isEmpty();
    }
}

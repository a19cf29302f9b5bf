package dev.gander.migrate.datastore;

import dev.gander.migrate.model.TargetName;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a user configures of a target's datastore. Holds secrets: {@link #toString()} shows none of them.
 *
 * @param target whose datastore
 * @param url where it is, in any form the adapter accepts
 * @param table the version table's name when it is not the default; may be qualified with a schema
 * @param lock how runs exclude each other, where the adapter knows more than one way
 * @param environment the variables that the store's own clients read, such as {@code PGPASSWORD}; empty counts as unset
 */
public record DatastoreSettings(
        TargetName target,
        String url,
        Optional<String> table,
        LockMechanism lock,
        Function<String, Optional<String>> environment) {

    /** Settings of a target at a URL, everything else by default and without an environment. */
    public static DatastoreSettings of(TargetName target, String url) {
        return new DatastoreSettings(target, url, Optional.empty(), LockMechanism.SESSION, name -> Optional.empty());
    }

    /** The version table's name: the given one, or {@code goose_db_version_<service>_<target>}. */
    public String versionTable() {
        return table.orElse("goose_db_version_" + target.suffix());
    }

    @Override
    public String toString() {
        return "DatastoreSettings[" + target + ", table " + versionTable() + "]";
    }
}

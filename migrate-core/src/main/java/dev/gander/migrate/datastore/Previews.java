package dev.gander.migrate.datastore;

import dev.gander.migrate.model.PreviewName;
import java.util.List;

/**
 * Stores that show the migrations of branches, beside the one that an address names. Nothing is touched that was not made
 * here.
 */
public interface Previews {

    /** Where the store of a branch is, or would be. Touches nothing. */
    PreviewStore of(PreviewName branch);

    /**
     * Makes the store of a branch where there is none; one that is there stays as it is.
     *
     * @throws dev.gander.migrate.error.MigrationException when it cannot be made, or something else has its name
     */
    void create(PreviewName branch);

    /**
     * Those that there are beside this address, in the order of their names; where a store does not remember its branch,
     * also those that were made beside another address of the same place.
     */
    List<PreviewStore> list();

    /**
     * Removes the store of a branch with all that is in it, whoever is connected to it.
     *
     * @return whether there was one
     * @throws dev.gander.migrate.error.MigrationException when it stays, or something else has its name
     */
    boolean drop(PreviewName branch);
}

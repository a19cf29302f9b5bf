package dev.gander.migrate.datastore;

import java.util.Optional;

/**
 * A store that shows the migrations of a branch. May hold a password: {@link #toString()} does not show it.
 *
 * @param name what it is called on its server, or in its folder
 * @param branch whose migrations it shows; empty where the store does not remember that
 * @param url where it is, for a program
 * @param shown where it is, without a password
 */
public record PreviewStore(String name, Optional<String> branch, String url, String shown) {
    @Override
    public String toString() {
        return shown;
    }
}

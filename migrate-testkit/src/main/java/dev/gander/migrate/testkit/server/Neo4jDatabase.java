package dev.gander.migrate.testkit.server;

/**
 * A graph that one test has for itself while it runs.
 *
 * @param url for the driver, such as {@code bolt://127.0.0.1:40123}
 * @param username of a user who may do everything
 * @param password of that user
 */
public record Neo4jDatabase(String url, String username, String password) {

    /** Everything but the password. */
    @Override
    public String toString() {
        return "Neo4jDatabase[" + url + ", " + username + "]";
    }
}

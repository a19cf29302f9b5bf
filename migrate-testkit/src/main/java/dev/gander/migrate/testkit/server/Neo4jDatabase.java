package dev.gander.migrate.testkit.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A graph that one test has for itself while it runs.
 *
 * @param url for the driver, such as {@code bolt://127.0.0.1:40123}
 * @param username of a user who may do everything
 * @param password of that user
 */
public record Neo4jDatabase(String url, String username, String password) {

    /** The URL with user and password in it, for those who take one text. */
    public String accountUrl() {
        return url.replace("://", "://" + encoded(username) + ":" + encoded(password) + "@");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return "Neo4jDatabase[" + url + ", " + username + "]";
    }
}

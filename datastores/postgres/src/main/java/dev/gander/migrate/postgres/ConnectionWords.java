package dev.gander.migrate.postgres;

import dev.gander.migrate.error.UsageException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads where a database is, in any of the three forms that people keep in their environment: a libpq URI, libpq's
 * {@code keyword=value} words, a JDBC URL. What comes out bears libpq's keywords
 * (https://www.postgresql.org/docs/current/libpq-connect.html). No message shows any part of the text.
 */
final class ConnectionWords {

    private static final String JDBC = "jdbc:postgresql:";

    /** Before the properties of a JDBC URL that libpq does not know. */
    static final String DRIVER_PROPERTY = "jdbc.";

    private ConnectionWords() {}

    static Map<String, String> parse(String text) {
        String trimmed = text.trim();
        if (trimmed.startsWith("postgres://") || trimmed.startsWith("postgresql://")) {
            return uri(trimmed.substring(trimmed.indexOf("://") + 3));
        }
        if (trimmed.startsWith(JDBC)) {
            return jdbc(trimmed.substring(JDBC.length()));
        }
        if (trimmed.contains("=") && !trimmed.contains("://")) {
            return new KeywordValues(trimmed).parse();
        }
        throw malformed("it is neither a URI, nor keyword=value words, nor a JDBC URL");
    }

    static UsageException malformed(String why) {
        return new UsageException(
                "The Postgres URL cannot be understood: " + why,
                "Write postgresql://user@host:port/database, with %-encoded special characters, or host=… dbname=…"
                        + " words, or jdbc:postgresql://host:port/database. The password may come from PGPASSWORD.");
    }

    private static Map<String, String> uri(String rest) {
        Map<String, String> words = new LinkedHashMap<>();
        int question = rest.indexOf('?');
        String place = question < 0 ? rest : rest.substring(0, question);
        int slash = place.indexOf('/');
        String authority = slash < 0 ? place : place.substring(0, slash);
        if (slash >= 0) {
            put(words, "dbname", decode(place.substring(slash + 1)));
        }
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            String[] names = authority.substring(0, at).split(":", 2);
            put(words, "user", decode(names[0]));
            put(words, "password", names.length > 1 ? decode(names[1]) : "");
        }
        hosts(words, authority.substring(at + 1));
        if (question >= 0) {
            parameters(words, rest.substring(question + 1));
        }
        return words;
    }

    private static Map<String, String> jdbc(String rest) {
        Map<String, String> place = rest.startsWith("//") ? uri(rest.substring(2)) : uri("/" + rest);
        Map<String, String> words = new LinkedHashMap<>();
        place.forEach((name, value) -> words.put(DriverProperties.wordOf(name), value));
        return words;
    }

    private static void hosts(Map<String, String> words, String text) {
        List<String> hosts = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            int colon = one.indexOf(':', Math.max(one.indexOf(']'), 0));
            String host = colon < 0 ? one : one.substring(0, colon);
            hosts.add(decode(host.replaceAll("^\\[(.*)]$", "$1")));
            ports.add(colon < 0 ? "" : one.substring(colon + 1));
        }
        put(words, "host", String.join(",", hosts));
        if (!String.join("", ports).isEmpty()) {
            put(words, "port", String.join(",", ports));
        }
    }

    private static void parameters(Map<String, String> words, String text) {
        for (String parameter : text.split("&")) {
            int equals = parameter.indexOf('=');
            if (parameter.isEmpty()) {
                continue;
            }
            if (equals <= 0) {
                throw malformed("a parameter after the question mark is not of the form name=value");
            }
            put(words, decode(parameter.substring(0, equals)), decode(parameter.substring(equals + 1)));
        }
    }

    private static void put(Map<String, String> words, String name, String value) {
        if (!value.isEmpty()) {
            words.put(name, value);
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed("a %-sign is not followed by two hexadecimal digits");
        }
    }
}

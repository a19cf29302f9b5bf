package dev.gander.migrate.arch.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Settings by which a framework changes schema when the service starts. Names are compared by letters and digits alone, since the
 * same one is {@code spring.jpa.hibernate.ddl-auto}, {@code ddlAuto} and {@code SPRING_JPA_HIBERNATE_DDL_AUTO}.
 */
final class Settings {

    private static final Pattern NAME = Pattern.compile("[%\\w]+(?:[.\\-\\[\\]\"_]+\\w+)+");
    private static final Set<String> OFF = Set.of("none", "validate", "never", "embedded", "false", "off", "");

    /** The ends of the names. */
    private static final List<String> CHANGING = List.of(
            "hbm2ddlauto",
            "ddlauto",
            "hbm2ddlcreatenamespaces",
            "schemagenerationdatabaseaction",
            "schemagenerationcreatedatabaseschemas",
            "schemagenerationcreatescriptsource",
            "schemagenerationdropscriptsource",
            "eclipselinkddlgeneration",
            "hibernateormdatabasegeneration",
            "hibernateormschemamanagementstrategy",
            "datanucleusschemaautocreateall",
            "datanucleusschemaautocreatetables",
            "springsqlinitmode",
            "initializeschema",
            "schemainitializationenabled",
            "ogmindexesauto",
            "flywayenabled",
            "liquibaseenabled",
            "flywaymigrateatstart",
            "liquibasemigrateatstart",
            "neo4jmigrationsenabled");

    private Settings() {}

    static boolean isName(String text) {
        return text.length() < 200
                && NAME.matcher(text).matches()
                && CHANGING.stream().anyMatch(plain(text)::endsWith);
    }

    /** Whether schema may change by it: any value but one that says no. */
    static boolean changesSchema(String name, String value) {
        return isName(name) && !OFF.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    /** {@code name=value}, as annotations and command lines have it. */
    static Optional<Found> in(String text) {
        int equals = text.indexOf('=');
        if (equals < 0 || equals > 200) {
            return Optional.empty();
        }
        String name = text.substring(0, equals).strip().replaceFirst("^-+[D]?", "");
        return changesSchema(name, text.substring(equals + 1))
                ? Optional.of(Found.in(text, 0, text.length(), "sets"))
                : Optional.empty();
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}

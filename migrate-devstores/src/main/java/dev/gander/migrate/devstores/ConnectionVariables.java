package dev.gander.migrate.devstores;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the variables of an environment that could lead a command to a real datastore. It rather removes one too many: the
 * command gets back those it needs, pointing at the embedded stores.
 */
final class ConnectionVariables {

    private static final Pattern NAME = Pattern.compile("""
            PG[A-Z_]*\
            |(NEO4J|REDIS|POSTGRES|POSTGRESQL|SQLITE|DATABASE|DB|MYSQL|MONGO|MONGODB)(_.*)?\
            |.*_(MIGRATION|SCRATCH)_URL\
            |.*_(DSN|DATABASE_URL|DB_URL|STORE_URL|JDBC_URL)|DSN\
            |.*_PASSWORD|.*_PASSWORD_FILE|.*_PASSFILE\
            """, Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile("""
            \\s*(jdbc:.*\
            |(postgres|postgresql|sqlite|sqlite3|neo4j|neo4j\\+s|neo4j\\+ssc|bolt|bolt\\+s|bolt\\+ssc|redis|rediss)://.*\
            |(sqlite|sqlite3|file):.*\\.(db|sqlite|sqlite3)\\b.*\
            |(.*\\s)?(host|hostaddr|dbname|service)\\s*=.*)\
            """, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ConnectionVariables() {}

    /**
     * The environment without anything that names, or opens, a datastore.
     *
     * @param named the variables that the command's targets read, whatever they look like
     */
    static Map<String, String> removedFrom(Map<String, String> environment, Set<String> named) {
        Map<String, String> rest = new TreeMap<>(environment);
        rest.keySet().removeAll(named);
        rest.entrySet()
                .removeIf(variable -> NAME.matcher(variable.getKey()).matches()
                        || ADDRESS.matcher(variable.getValue()).matches());
        return rest;
    }

    /** Every variable that one of the targets reads. */
    static Set<String> of(List<ServiceTarget> targets) {
        return targets.stream().flatMap(target -> target.variables().stream()).collect(Collectors.toUnmodifiableSet());
    }
}

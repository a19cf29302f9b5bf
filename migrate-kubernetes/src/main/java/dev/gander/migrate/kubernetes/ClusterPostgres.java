package dev.gander.migrate.kubernetes;

import java.util.Map;

/**
 * A Postgres in a cluster, and the account that migrates it. Immutable.
 *
 * @param namespace where its pods are
 * @param labels what its pods bear
 * @param port on which it listens in the pod
 * @param database to be migrated; it exists
 * @param user who may create tables and grant rights on them
 * @param password of that user; never shown
 */
public record ClusterPostgres(
        String namespace, Map<String, String> labels, int port, String database, String user, String password) {

    private static final int PORT = 5432;

    /**
     * @throws IllegalArgumentException when there are no labels: they would select every pod
     */
    public ClusterPostgres {
        labels = Map.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("Name at least one label of the pod that Postgres runs in");
        }
    }

    /** One that listens on port 5432. */
    public static ClusterPostgres of(
            String namespace, Map<String, String> labels, String database, String user, String password) {
        return new ClusterPostgres(namespace, labels, PORT, database, user, password);
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return namespace + "/" + labels + ":" + port + "/" + database + " as " + user;
    }
}

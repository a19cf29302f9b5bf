package dev.gander.migrate.testkit.server;

import java.net.URI;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Servers in containers. Loaded only where {@link Containers} has found Testcontainers. */
final class DockerServers {

    static final String POSTGRES = "org.testcontainers.postgresql.PostgreSQLContainer";
    static final String NEO4J = "org.testcontainers.neo4j.Neo4jContainer";
    static final String ANY = "org.testcontainers.containers.GenericContainer";

    private static final int REDIS_PORT = 6379;

    private DockerServers() {}

    static boolean answers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** Without the flushing that makes a database safe: it is gone after the tests. */
    static PostgresServer postgres() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:16-alpine")
                .withCommand(
                        "postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");
        container.start();
        URI uri = URI.create("postgresql://" + container.getUsername() + ":" + container.getPassword() + "@"
                + container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
                + "/postgres");
        return new PostgresServer(uri, container::stop, PostgresServer.COPY_OF_FILES);
    }

    static Neo4jServer neo4j() {
        Neo4jContainer container = new Neo4jContainer("neo4j:5.26-community");
        container.start();
        Neo4jDatabase database = new Neo4jDatabase(container.getBoltUrl(), "neo4j", container.getAdminPassword());
        return new Neo4jServer(database, container::stop);
    }

    /** With as many databases as tests may ask for. */
    static RedisServer redis(int databases) {
        GenericContainer<?> container = new GenericContainer<>("redis:7-alpine")
                .withCommand("redis-server", "--databases", Integer.toString(databases), "--save", "")
                .withExposedPorts(REDIS_PORT);
        container.start();
        return RedisServer.ofMany(
                "redis://" + container.getHost() + ":" + container.getMappedPort(REDIS_PORT), container::stop);
    }
}

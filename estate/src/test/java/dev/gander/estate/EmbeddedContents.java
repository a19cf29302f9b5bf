package dev.gander.estate;

import dev.gander.migrate.devstores.DevNeo4j;
import dev.gander.migrate.devstores.DevNeo4jSettings;
import dev.gander.migrate.devstores.DevPostgres;
import dev.gander.migrate.devstores.DevPostgresSettings;
import dev.gander.migrate.devstores.DevRedis;
import dev.gander.migrate.devstores.DevRedisSettings;
import dev.gander.migrate.devstores.Neo4jJars;
import dev.gander.migrate.devstores.PostgresBinaries;
import dev.gander.migrate.devstores.RedisBinary;
import dev.gander.migrate.testkit.schema.GraphListing;
import dev.gander.migrate.testkit.schema.SchemaListing;
import dev.gander.migrate.testkit.schema.StoreListing;
import dev.gander.migrate.testkit.server.Neo4jDatabase;
import dev.gander.migrate.testkit.server.Neo4jGraph;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;

/**
 * What the embedded stores hold between two runs, past everything that migrates.
 *
 * @param folder the stores' own
 */
record EmbeddedContents(Path folder) {

    /** A line for each object of each store. */
    List<String> list() throws IOException, SQLException {
        List<String> lines = new ArrayList<>(ofPostgres());
        lines.addAll(ofNeo4j());
        lines.addAll(ofRedis());
        try (Stream<Path> files = Files.list(folder.resolve("sqlite"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".db"))
                    .sorted()
                    .toList()) {
                lines.addAll(named(
                        folder.relativize(file).toString(),
                        SchemaListing.ofSqlite().at("jdbc:sqlite:" + file)));
            }
        }
        return lines;
    }

    private List<String> ofPostgres() throws SQLException {
        PostgresBinaries binaries = PostgresBinaries.fromClassPath(Path.of("target/binaries"));
        try (DevPostgres postgres =
                DevPostgres.start(DevPostgresSettings.durable(binaries, folder.resolve("postgres")))) {
            return named("postgres", SchemaListing.ofPostgres().at(postgres.jdbcUrl("gander")));
        }
    }

    private List<String> ofNeo4j() throws SQLException {
        try (DevNeo4j neo4j = DevNeo4j.start(DevNeo4jSettings.durable(Neo4jJars.standard(), folder.resolve("neo4j")));
                Neo4jGraph graph = Neo4jGraph.of(new Neo4jDatabase(neo4j.url(), neo4j.username(), neo4j.password()))) {
            return named("neo4j", () -> GraphListing.of(graph));
        }
    }

    /** The folder is called after the version of the server, since an older one cannot read it. */
    private List<String> ofRedis() throws IOException {
        RedisBinary binary = RedisBinary.find(Path.of("target/binaries"));
        Path data = folder.resolve("redis-" + binary.majorVersion());
        try (DevRedis redis = DevRedis.start(DevRedisSettings.durable(binary, data));
                Jedis client = new Jedis(URI.create(redis.url(0)))) {
            return client.keys("*").stream()
                    .sorted()
                    .map(key -> "redis: " + client.type(key) + " " + key)
                    .toList();
        }
    }

    private static List<String> named(String store, StoreListing listing) throws SQLException {
        return listing.read().stream().map(line -> store + ": " + line).toList();
    }
}

package dev.gander.migrate.neo4jserver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs one server: {@code Neo4jServer FOLDER PORT}.
 *
 * <p>The password of the user {@code neo4j} is the first line of the input; it takes effect when the folder is new. When the
 * server answers on 127.0.0.1 it prints {@code ready} and its process number. Each line from then on is a query that it runs
 * for nobody. It stops, in good order, when its input ends: so it cannot outlive the program at the other end of that pipe.
 * Everything else it says goes to the error stream.
 *
 * <p>It is compiled against one version and runs with newer ones too; so settings, whose names and types change, are text.
 */
public final class Neo4jServer {

    private static final String GRAPH = "neo4j";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private Neo4jServer() {}

    /** Runs until the input ends; exit code 1 when the server does not start. */
    public static void main(String[] words) {
        PrintStream answers = System.out;
        System.setOut(System.err);
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String password = Objects.requireNonNull(orders.readLine(), "no password on the input");
            InitialPassword.write(Path.of(words[0]), password);
            DatabaseManagementService server = start(Path.of(words[0]), words[1]);
            awaitDatabases(server);
            answers.println("ready " + ProcessHandle.current().pid());
            for (String query = orders.readLine(); query != null; query = orders.readLine()) {
                server.database(GRAPH).executeTransactionally(query);
            }
            server.shutdown();
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            // Threads that the server started before it failed would keep the process alive.
            System.exit(1);
        }
    }

    private static DatabaseManagementService start(Path folder, String port) throws IOException {
        Path settings = folder.resolve("neo4j.conf");
        try (InputStream stream = Neo4jServer.class.getResourceAsStream("neo4j.conf")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(settings, text.replace("PORT", port));
        }
        return new DatabaseManagementServiceBuilder(folder)
                .loadPropertiesFromFile(settings)
                .build();
    }

    private static void awaitDatabases(DatabaseManagementService server) {
        for (String name : List.of("system", GRAPH)) {
            if (!server.database(name).isAvailable(LONGEST_WAIT.toMillis())) {
                throw new IllegalStateException("The database " + name + " did not start");
            }
        }
    }
}

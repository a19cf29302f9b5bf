package dev.gander.migrate.neo4jserver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs one server: {@code Neo4jServer FOLDER PORT}.
 *
 * <p>The password of the user {@code neo4j} is the first line of the input; it takes effect when the folder is new. When the
 * server answers on 127.0.0.1 it prints {@code ready} and its process number. It stops, in good order, when its input ends:
 * so it cannot outlive the program at the other end of that pipe. Everything else it says goes to the error stream.
 *
 * <p>It is compiled against one version and runs with newer ones too; so settings, whose names and types change, are text.
 */
public final class Neo4jServer {

    private Neo4jServer() {}

    /** Runs until the input ends; exit code 1 when the server does not start. */
    public static void main(String[] words) {
        PrintStream answers = System.out;
        System.setOut(System.err);
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String password = Objects.requireNonNull(orders.readLine(), "no password on the input");
            DatabaseManagementService server = start(Path.of(words[0]), words[1]);
            choosePassword(server, password);
            answers.println("ready " + ProcessHandle.current().pid());
            while (orders.readLine() != null) {
                // There are no orders; the end of the input is the one to stop.
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

    /** A new folder holds the user neo4j with a password that everybody knows and that has to be changed. */
    private static void choosePassword(DatabaseManagementService server, String password) {
        var system = server.database("system");
        boolean isNew;
        try (var transaction = system.beginTx();
                var users = transaction.execute(
                        "SHOW USERS YIELD user, passwordChangeRequired WHERE user = 'neo4j' AND passwordChangeRequired")) {
            isNew = users.hasNext();
        }
        if (isNew) {
            system.executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        }
    }
}

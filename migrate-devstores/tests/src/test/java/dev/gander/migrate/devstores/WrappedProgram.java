package dev.gander.migrate.devstores;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** What a service's command is to the wrapper: it says which stores it needs, and uses them. */
final class WrappedProgram {

    static final String POSTGRES = "SHOP_POSTGRES_URL";
    static final String SCRATCH = "SHOP_POSTGRES_SCRATCH_URL";
    static final String SQLITE = "SHOP_SQLITE_URL";
    static final String OPTIONAL = "SHOP_SEARCH_URL";
    static final String HISTORICAL = "SHOP_OLD_NAME";
    static final String REDIS = "SHOP_REDIS_URL";
    static final String KIND = "TEST_KIND";

    private WrappedProgram() {}

    public static void main(String[] words) throws Exception {
        switch (words[0]) {
            case "env" -> System.out.println(targets());
            case "verify" -> {
                print();
                System.out.println("rows: " + one(System.getenv(SCRATCH), "SELECT count(*) FROM domain_configs"));
            }
            case "print", "drift" -> print();
            case "copy" -> System.in.transferTo(System.out);
            case "exit" -> {
                System.err.println("leaving");
                System.exit(Integer.parseInt(words[1]));
            }
            case "count" -> System.out.println("runs: " + count());
            case "foreign" -> System.out.println("rows: " + one("SELECT count(*) FROM domain_configs"));
            case "hang" -> hang(WrappedProgram::answer);
            case "count-graph" -> System.out.println("runs: " + countGraph());
            case "hang-graph" -> hang(WrappedProgram::countGraph);
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static void print() {
        System.getenv().forEach((name, value) -> System.out.println(name + "=" + value));
    }

    private static String targets() {
        String kind = System.getenv().getOrDefault(KIND, "postgres");
        return "{\"schemaVersion\":1,\"targets\":["
                + target("database", kind, false, POSTGRES, HISTORICAL) + ","
                + target("files", "sqlite", false, SQLITE, "SHOP_FILE") + ","
                + target("search", "postgres", true, OPTIONAL, "SHOP_SEARCH") + ","
                + target("cache", "redis", true, REDIS, "SHOP_CACHE") + "]}";
    }

    private static String target(String name, String kind, boolean optional, String own, String historical) {
        return "{\"service\":\"shop\",\"target\":\"%s\",\"kind\":\"%s\",\"optional\":%s,\"variables\":[\"%s\",\"%s\"],\"scratchVariable\":%s,\"configured\":false}"
                .formatted(
                        name,
                        kind,
                        optional,
                        own,
                        historical,
                        kind.equals("redis") ? null : "\"" + own.replace("_URL", "_SCRATCH_URL") + "\"");
    }

    private static String count() throws SQLException {
        return one("CREATE TABLE IF NOT EXISTS run (); INSERT INTO run DEFAULT VALUES; SELECT count(*) FROM run");
    }

    /** Works until it is told to end, and then asks the store once more: it must still answer. */
    private static void hang(Supplier<String> answer) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("rolled back: " + answer.get())));
        System.out.println("hanging: " + ProcessHandle.current().pid());
        new CountDownLatch(1).await();
    }

    private static String countGraph() {
        AuthToken user = AuthTokens.basic(System.getenv("NEO4J_USERNAME"), System.getenv("NEO4J_PASSWORD"));
        try (Driver driver = GraphDatabase.driver(System.getenv(POSTGRES), user)) {
            return driver.executableQuery(
                            "MERGE (r:Run) SET r.count = coalesce(r.count, 0) + 1 RETURN toString(r.count)")
                    .execute()
                    .records()
                    .get(0)
                    .get(0)
                    .asString();
        }
    }

    private static String answer() {
        try {
            return one("SELECT 'the store answers'");
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String one(String statements) throws SQLException {
        return one(System.getenv(POSTGRES), statements);
    }

    private static String one(String address, String statements) throws SQLException {
        String url = "jdbc:" + address.replace("postgres@", "") + "?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(statements);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            statement.getResultSet().next();
            return String.valueOf(statement.getResultSet().getString(1));
        }
    }
}

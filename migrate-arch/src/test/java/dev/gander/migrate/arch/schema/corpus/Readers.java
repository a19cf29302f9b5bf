package dev.gander.migrate.arch.schema.corpus;

import java.util.Set;
import java.util.regex.Pattern;

/** Programs that read statements of others. */
final class Readers {

    private static final Set<String> KINDS = Set.of("table", "index", "view");

    private Readers() {}

    static boolean begins(String statement) {
        return statement.startsWith("CREATE TABLE orders (id INT)") || statement.equals("drop table orders");
    }

    static boolean contains(Set<String> statements) {
        return statements.contains("CREATE TABLE orders (id INT)") || KINDS.contains("create");
    }

    static boolean matches(String statement) {
        return Pattern.compile("create table \\w+ \\(.*", Pattern.DOTALL)
                .matcher(statement)
                .matches();
    }

    static int switched(String statement) {
        return switch (statement) {
            case "DROP TABLE orders" -> 1;
            case "CREATE TABLE orders (id INT)" -> 2;
            default -> 0;
        };
    }
}

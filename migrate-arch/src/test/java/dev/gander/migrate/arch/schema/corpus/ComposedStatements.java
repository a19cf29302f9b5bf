package dev.gander.migrate.arch.schema.corpus;

import java.util.List;
import java.util.Locale;

/** DDL that is put together at run time. */
final class ComposedStatements {

    private static final String VERB = "CREATE ";

    private final Store store;

    ComposedStatements(Store store) {
        this.store = store;
    }

    void folded() {
        store.execute(VERB + "TABLE" + " orders (id INT)");
    }

    void nameAppended(String name) {
        store.execute("CREATE TABLE " + name + " (id INT)");
    }

    void suffixAppended(int year) {
        store.execute("create table orders_" + year + " partition of orders default");
    }

    void kindAppended(String name) {
        String kind = name.isEmpty() ? "VIEW" : "TABLE";
        store.execute("DROP " + kind + " IF EXISTS " + name);
    }

    void modifierAppended(boolean unique, String column) {
        store.execute("create " + (unique ? "unique " : "") + "index i_" + column + " on orders (" + column + ")");
    }

    void prefixAppended(String prefix) {
        store.execute(prefix + "ALTER TABLE orders DROP COLUMN owner");
    }

    void grownString(List<String> columns) {
        String statement = "create table ";
        statement += "orders (";
        for (String column : columns) {
            statement += column + " text,";
        }
        store.execute(statement + "id int)");
    }

    void builder(String name) {
        StringBuilder statement = new StringBuilder();
        statement.append("CREATE");
        statement.append(' ').append("TABLE ");
        statement.append(name).append(" (id INT)");
        store.execute(statement.toString());
    }

    void builderInLoop(List<String> columns) {
        StringBuilder statement =
                new StringBuilder("create table ").append("orders").append(" (");
        for (String column : columns) {
            if (statement.length() > 30) {
                statement.append(", ");
            }
            statement.append(column).append(" text");
        }
        store.execute(statement.append(")").toString());
    }

    void builderWithBranches(boolean drop, String name) {
        StringBuilder statement = new StringBuilder();
        if (drop) {
            statement.append("DROP");
        } else {
            statement.append("CREATE");
        }
        statement.append(" SEQUENCE ").append(name);
        store.execute(statement.toString());
    }

    void builderFromElsewhere(StringBuilder statement) {
        statement.append("CREATE TABLE orders (id INT)");
    }

    void twoBuilders(String name) {
        StringBuilder first = new StringBuilder("SELECT 1 FROM ");
        StringBuilder second = new StringBuilder("DROP INDEX ");
        first.append(name);
        second.append(name);
        store.execute(first.toString());
        store.execute(second.toString());
    }

    void format(String name) {
        store.execute(String.format(Locale.ROOT, "CREATE TABLE %s (id INT, at TIMESTAMP)", name));
    }

    void formatOfVerb(String name) {
        store.execute(String.format("%s TABLE %s (id INT)", "create", name));
    }

    void formatted(String name) {
        store.execute("""
                CREATE INDEX %1$s_owner
                    ON %1$s (owner)
                """.formatted(name));
    }

    void joined() {
        store.execute(String.join(" ", "create", "table", "orders", "(id int)"));
    }

    void concatenated(String name) {
        store.execute("drop table ".concat(name));
    }

    void placeholder(String name) {
        store.execute("CREATE TABLE ${table} (id INT)".replace("${table}", name));
    }

    void stripped(String name) {
        store.execute("  create schema %s  ".formatted(name).strip().toUpperCase(Locale.ROOT));
    }

    void many() {
        for (String statement : List.of("SELECT 1", "CREATE TABLE a (id INT)", "CREATE TABLE b (id INT)")) {
            store.execute(statement);
        }
    }

    void array() {
        for (String statement : new String[] {"SELECT 1", "CREATE TABLE a (id INT)"}) {
            store.execute(statement);
        }
    }

    String switched(String product) {
        return switch (product) {
            case "postgres" -> "CREATE TABLE orders (id BIGSERIAL)";
            case "sqlite" -> "CREATE TABLE orders (id INTEGER PRIMARY KEY AUTOINCREMENT)";
            default -> "SELECT 1";
        };
    }

    Runnable lambda(String name) {
        return () -> store.execute("DROP TABLE " + name + " CASCADE");
    }

    Runnable nameless() {
        return new Runnable() {
            @Override
            public void run() {
                store.execute("CREATE TABLE orders (id INT)");
            }
        };
    }

    void loggedAndRun(System.Logger log) {
        String statement = "CREATE TABLE orders (id INT)";
        log.log(System.Logger.Level.INFO, statement);
        store.execute(statement);
    }

    void inTry() {
        String statement = "";
        try {
            statement = "ALTER TABLE orders RENAME TO old_orders";
            store.execute(statement);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("Cannot run " + statement, e);
        }
    }
}

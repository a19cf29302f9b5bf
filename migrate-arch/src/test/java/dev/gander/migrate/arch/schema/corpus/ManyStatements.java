package dev.gander.migrate.arch.schema.corpus;

import java.util.List;

/** More statements than are followed at once: the one to find, or not to, comes last. */
final class ManyStatements {

    private static final String LINE =
            "It was the best of times, it was the worst of times, it was the age of wisdom. ";
    private static final String PARAGRAPH = LINE + LINE + LINE + LINE + LINE + LINE + LINE + LINE + LINE + LINE;
    private static final String PAGE = PARAGRAPH + PARAGRAPH + PARAGRAPH + PARAGRAPH;

    private static final String[] STATEMENTS = {
        "INSERT INTO notes (text) VALUES ('1 " + PAGE + "')",
        "INSERT INTO notes (text) VALUES ('2 " + PAGE + "')",
        "INSERT INTO notes (text) VALUES ('3 " + PAGE + "')",
        "INSERT INTO notes (text) VALUES ('4 " + PAGE + "')",
        "INSERT INTO notes (text) VALUES ('5 " + PAGE + "')",
        "INSERT INTO notes (text) VALUES ('6 " + PAGE + "')",
        "INSERT INTO notes (text) VALUES ('7 " + PAGE + "')",
        "INSERT INTO notes (text) VALUES ('8 " + PAGE + "')",
        "INSERT INTO notes (text) VALUES ('9 " + PAGE + "')",
        "INSERT INTO notes (text) VALUES ('10 " + PAGE + "')",
        "INSERT INTO notes (text) VALUES ('11 " + PAGE + "')",
        "INSERT INTO notes (text) VALUES ('12 " + PAGE + "')",
        "ALTER TABLE notes ADD COLUMN author TEXT"
    };

    private final Store store;

    ManyStatements(Store store) {
        this.store = store;
    }

    void runAll() {
        for (String statement : STATEMENTS) {
            store.execute(statement);
        }
    }

    void seventeenBranches(int shard) {
        String statement = switch (shard) {
            case 1 -> "SELECT 1 FROM orders";
            case 2 -> "SELECT 2 FROM orders";
            case 3 -> "SELECT 3 FROM orders";
            case 4 -> "SELECT 4 FROM orders";
            case 5 -> "SELECT 5 FROM orders";
            case 6 -> "SELECT 6 FROM orders";
            case 7 -> "SELECT 7 FROM orders";
            case 8 -> "SELECT 8 FROM orders";
            case 9 -> "SELECT 9 FROM orders";
            case 10 -> "SELECT 10 FROM orders";
            case 11 -> "SELECT 11 FROM orders";
            case 12 -> "SELECT 12 FROM orders";
            case 13 -> "SELECT 13 FROM orders";
            case 14 -> "SELECT 14 FROM orders";
            case 15 -> "SELECT 15 FROM orders";
            case 16 -> "SELECT 16 FROM orders";
            default -> "CREATE TABLE orders (id INT)";
        };
        store.execute(statement);
    }

    void seventeenBranchesWithMoreBehind(int shard) {
        String statement = switch (shard) {
            case 1 -> "SELECT 1 FROM orders";
            case 2 -> "SELECT 2 FROM orders";
            case 3 -> "SELECT 3 FROM orders";
            case 4 -> "SELECT 4 FROM orders";
            case 5 -> "SELECT 5 FROM orders";
            case 6 -> "SELECT 6 FROM orders";
            case 7 -> "SELECT 7 FROM orders";
            case 8 -> "SELECT 8 FROM orders";
            case 9 -> "SELECT 9 FROM orders";
            case 10 -> "SELECT 10 FROM orders";
            case 11 -> "SELECT 11 FROM orders";
            case 12 -> "SELECT 12 FROM orders";
            case 13 -> "SELECT 13 FROM orders";
            case 14 -> "SELECT 14 FROM orders";
            case 15 -> "SELECT 15 FROM orders";
            case 16 -> "SELECT 16 FROM orders";
            default -> "CREATE TABLE lines ";
        };
        store.execute(statement + "(id INT)");
    }

    void seventeenBranchesInTheMiddle(int shard, String name) {
        String kind = switch (shard) {
            case 1 -> "USER MAPPING 1";
            case 2 -> "USER MAPPING 2";
            case 3 -> "USER MAPPING 3";
            case 4 -> "USER MAPPING 4";
            case 5 -> "USER MAPPING 5";
            case 6 -> "USER MAPPING 6";
            case 7 -> "USER MAPPING 7";
            case 8 -> "USER MAPPING 8";
            case 9 -> "USER MAPPING 9";
            case 10 -> "USER MAPPING 10";
            case 11 -> "USER MAPPING 11";
            case 12 -> "USER MAPPING 12";
            case 13 -> "USER MAPPING 13";
            case 14 -> "USER MAPPING 14";
            case 15 -> "USER MAPPING 15";
            case 16 -> "USER MAPPING 16";
            default -> "EXTENSION ";
        };
        store.execute("CREATE " + kind + name);
    }

    void seventeenBranchesInABuilder(int shard) {
        StringBuilder statement = new StringBuilder();
        switch (shard) {
            case 1 -> statement.append("SELECT 1");
            case 2 -> statement.append("SELECT 2");
            case 3 -> statement.append("SELECT 3");
            case 4 -> statement.append("SELECT 4");
            case 5 -> statement.append("SELECT 5");
            case 6 -> statement.append("SELECT 6");
            case 7 -> statement.append("SELECT 7");
            case 8 -> statement.append("SELECT 8");
            case 9 -> statement.append("SELECT 9");
            case 10 -> statement.append("SELECT 10");
            case 11 -> statement.append("SELECT 11");
            case 12 -> statement.append("SELECT 12");
            case 13 -> statement.append("SELECT 13");
            case 14 -> statement.append("SELECT 14");
            case 15 -> statement.append("SELECT 15");
            case 16 -> statement.append("SELECT 16");
            default -> statement.append("DROP TABLE orders CASCADE");
        }
        store.execute(statement.toString());
    }

    void loopOverSeventeen() {
        String[] statements = {
            "SELECT 1 FROM orders",
            "SELECT 2 FROM orders",
            "SELECT 3 FROM orders",
            "SELECT 4 FROM orders",
            "SELECT 5 FROM orders",
            "SELECT 6 FROM orders",
            "SELECT 7 FROM orders",
            "SELECT 8 FROM orders",
            "SELECT 9 FROM orders",
            "SELECT 10 FROM orders",
            "SELECT 11 FROM orders",
            "SELECT 12 FROM orders",
            "SELECT 13 FROM orders",
            "SELECT 14 FROM orders",
            "SELECT 15 FROM orders",
            "SELECT 16 FROM orders",
            "DROP INDEX IF EXISTS orders_owner"
        };
        for (String statement : statements) {
            store.execute(statement);
        }
    }

    void arraysInAnArray() {
        String[][] statements = {{"SELECT 1", "SELECT 2"}, {"SELECT 3", "DROP SCHEMA shop CASCADE"}};
        for (String[] both : statements) {
            store.execute(both[0], (Object[]) both);
        }
    }

    void longBuilder() {
        StringBuilder script = new StringBuilder();
        script.append("INSERT INTO notes VALUES ('").append(PAGE).append("');");
        script.append("INSERT INTO notes VALUES ('").append(PAGE).append("');");
        store.execute(script.append("CREATE INDEX notes_text ON notes (text)").toString());
    }

    void longJoined() {
        store.execute(String.join(
                ";\n",
                "INSERT INTO notes VALUES ('" + PAGE + "')",
                "SELECT '" + PAGE + "'",
                "DROP VIEW IF EXISTS all_notes"));
    }

    void logged(System.Logger log, int shard) {
        String statement = switch (shard) {
            case 1 -> "SELECT 1 FROM orders";
            case 2 -> "SELECT 2 FROM orders";
            case 3 -> "SELECT 3 FROM orders";
            case 4 -> "SELECT 4 FROM orders";
            case 5 -> "SELECT 5 FROM orders";
            case 6 -> "SELECT 6 FROM orders";
            case 7 -> "SELECT 7 FROM orders";
            case 8 -> "SELECT 8 FROM orders";
            case 9 -> "SELECT 9 FROM orders";
            case 10 -> "SELECT 10 FROM orders";
            case 11 -> "SELECT 11 FROM orders";
            case 12 -> "SELECT 12 FROM orders";
            case 13 -> "SELECT 13 FROM orders";
            case 14 -> "SELECT 14 FROM orders";
            case 15 -> "SELECT 15 FROM orders";
            case 16 -> "SELECT 16 FROM orders";
            default -> "CREATE TABLE orders (id INT)";
        };
        log.log(System.Logger.Level.INFO, statement);
        log.log(System.Logger.Level.INFO, statement + " is next");
    }

    String quoted(int shard) {
        String statement = switch (shard) {
            case 1 -> "SELECT 1 FROM orders";
            case 2 -> "SELECT 2 FROM orders";
            case 3 -> "SELECT 3 FROM orders";
            case 4 -> "SELECT 4 FROM orders";
            case 5 -> "SELECT 5 FROM orders";
            case 6 -> "SELECT 6 FROM orders";
            case 7 -> "SELECT 7 FROM orders";
            case 8 -> "SELECT 8 FROM orders";
            case 9 -> "SELECT 9 FROM orders";
            case 10 -> "SELECT 10 FROM orders";
            case 11 -> "SELECT 11 FROM orders";
            case 12 -> "SELECT 12 FROM orders";
            case 13 -> "SELECT 13 FROM orders";
            case 14 -> "SELECT 14 FROM orders";
            case 15 -> "SELECT 15 FROM orders";
            case 16 -> "SELECT 16 FROM orders";
            default -> "CREATE TABLE orders (id INT)";
        };
        return "Have an owner run " + statement + " and try again";
    }

    String sentences(int order) {
        return switch (order) {
            case 1 -> "Nothing is wrong with order 1";
            case 2 -> "Nothing is wrong with order 2";
            case 3 -> "Nothing is wrong with order 3";
            case 4 -> "Nothing is wrong with order 4";
            case 5 -> "Nothing is wrong with order 5";
            case 6 -> "Nothing is wrong with order 6";
            case 7 -> "Nothing is wrong with order 7";
            case 8 -> "Nothing is wrong with order 8";
            case 9 -> "Nothing is wrong with order 9";
            case 10 -> "Nothing is wrong with order 10";
            case 11 -> "Nothing is wrong with order 11";
            case 12 -> "Nothing is wrong with order 12";
            case 13 -> "Nothing is wrong with order 13";
            case 14 -> "Nothing is wrong with order 14";
            case 15 -> "Nothing is wrong with order 15";
            case 16 -> "Nothing is wrong with order 16";
            default -> "Create table orders (see there)";
        };
    }

    void longHelp() {
        String[] lines = {PAGE, PAGE, PAGE, PAGE, PAGE, PAGE, PAGE, PAGE, PAGE, PAGE, PAGE, "CREATE EXTENSION vector;"};
        store.execute(String.join("\n", lines));
        System.err.printf("%s%s%s", (Object[]) lines);
    }

    String longHelpInABuilder() {
        StringBuilder help = new StringBuilder();
        help.append(PAGE).append(PAGE).append(PAGE).append(PAGE).append(PAGE).append(PAGE);
        help.append(PAGE).append(PAGE).append(PAGE).append(PAGE).append(PAGE).append(PAGE);
        return help.append("CREATE EXTENSION vector;").toString();
    }

    String grownText(List<String> columns) {
        String text = "Nothing is there yet. ";
        for (String column : columns) {
            text += "; CREATE TABLE " + column + " (id INT)";
            text = "(" + text + ")";
        }
        return text;
    }
}

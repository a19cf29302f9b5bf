package dev.gander.migrate.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Constraints and indexes made up of numbers, and changes of one of them. */
final class RandomGraph {

    private static final List<String> FORMS = List.of(
            "CREATE CONSTRAINT %s FOR (n:L%d) REQUIRE n.a IS UNIQUE",
            "CREATE CONSTRAINT %s FOR (n:L%d) REQUIRE (n.a, n.b) IS UNIQUE",
            "CREATE CONSTRAINT %s FOR ()-[n:L%d]-() REQUIRE n.a IS UNIQUE",
            "CREATE INDEX %s FOR (n:L%d) ON (n.c)",
            "CREATE INDEX %s FOR (n:L%d) ON (n.c, n.d)",
            "CREATE INDEX %s FOR ()-[n:L%d]-() ON (n.c)",
            "CREATE TEXT INDEX %s FOR (n:L%d) ON (n.c)",
            "CREATE POINT INDEX %s FOR (n:L%d) ON (n.c)",
            "CREATE POINT INDEX %s FOR (n:L%d) ON (n.c) OPTIONS {indexConfig: {`spatial.wgs-84.max`: [90.0, 90.0]}}",
            "CREATE FULLTEXT INDEX %s FOR (n:L%d) ON EACH [n.c, n.d]",
            "CREATE FULLTEXT INDEX %s FOR (n:L%d) ON EACH [n.c, n.d] OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}",
            "CREATE VECTOR INDEX %s FOR (n:L%d) ON (n.c) OPTIONS {indexConfig: {`vector.dimensions`: 3}}",
            "CREATE VECTOR INDEX %s FOR (n:L%d) ON (n.c) OPTIONS {indexConfig: {`vector.dimensions`: 4}}",
            "CREATE VECTOR INDEX %s FOR (n:L%d) ON (n.c) OPTIONS {indexConfig: {`vector.dimensions`: 3,"
                    + " `vector.similarity_function`: 'euclidean'}}");

    private final Random random;
    private final TreeMap<String, Integer> forms = new TreeMap<>();

    RandomGraph(Random random) {
        this.random = random;
        for (int number = 0; number < 8; number++) {
            forms.put("o" + number, random.nextInt(FORMS.size()));
        }
    }

    /** What makes the change and what takes it back. */
    record Change(String object, List<String> there, List<String> back) {}

    List<String> statements() {
        List<String> statements = new ArrayList<>();
        forms.forEach((name, form) -> statements.add(create(name, form)));
        return statements;
    }

    /** One is dropped, one is added, or one gets another form of its kind. */
    Change change() {
        String name = "o" + random.nextInt(8);
        int form = forms.getOrDefault(name, 0);
        int other = random.nextInt(FORMS.size());
        switch (random.nextInt(3)) {
            case 0 -> {
                return new Change(object(name, form), List.of(drop(name, form)), List.of(create(name, form)));
            }
            case 1 -> {
                return new Change(object("o9", other), List.of(create("o9", other)), List.of(drop("o9", other)));
            }
            default -> {
                while (other == form || isConstraint(other) != isConstraint(form)) {
                    other = random.nextInt(FORMS.size());
                }
                return new Change(
                        object(name, form),
                        List.of(drop(name, form), create(name, other)),
                        List.of(drop(name, other), create(name, form)));
            }
        }
    }

    private static boolean isConstraint(int form) {
        return FORMS.get(form).contains("CONSTRAINT");
    }

    private static String object(String name, int form) {
        return (isConstraint(form) ? "constraint " : "index ") + name;
    }

    private static String create(String name, int form) {
        return String.format(FORMS.get(form), name, Integer.parseInt(name.substring(1)));
    }

    private static String drop(String name, int form) {
        return "DROP " + (isConstraint(form) ? "CONSTRAINT " : "INDEX ") + name;
    }
}

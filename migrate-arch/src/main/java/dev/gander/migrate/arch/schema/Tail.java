package dev.gander.migrate.arch.schema;

import java.util.Set;

/** What may follow the name of an object in a statement that creates one of its kind. */
enum Tail {
    /** The columns, or where they come from. */
    TABLE {
        @Override
        boolean follows(Cursor statement) {
            if (statement.skip("as")) {
                return statement.atEnd() || statement.isAtHole() || statement.isAt(QUERY) || statement.isAt("execute");
            }
            if (statement.skip("partition", "of") || statement.skip(ANOTHER_TABLE)) {
                return statement.name().isPresent()
                        && (statement.atEnd() || statement.isAtHole() || statement.isAt(AFTER_ANOTHER_TABLE));
            }
            return statement.isAt("(") || statement.isAt("select") || statement.skip("with", "(");
        }
    },
    VIEW {
        @Override
        boolean follows(Cursor statement) {
            if (statement.isAt("(")) {
                statement.skipParentheses();
            }
            if (statement.skip("with", "(")) {
                return true;
            }
            return statement.skip("as") && (statement.atEnd() || statement.isAtHole() || statement.isAt(QUERY));
        }
    },
    /** A function or a procedure: its parameters and how it goes on, since sentences use parentheses too. */
    ROUTINE {
        @Override
        boolean follows(Cursor statement) {
            if (statement.isAt("(")) {
                statement.skipParentheses();
                return statement.isAtHole() || statement.isAt(AFTER_PARAMETERS);
            }
            return statement.isAt("as") || statement.isAt("is");
        }
    };

    private static final Set<String> QUERY = Set.of("select", "with", "values", "table", "(", "from");
    private static final Set<String> ANOTHER_TABLE = Set.of("of", "like", "using", "clone");
    private static final Set<String> AFTER_ANOTHER_TABLE = Set.of("(", "including", "excluding", "for", "default", ",");
    private static final Set<String> AFTER_PARAMETERS =
            Set.of(("returns return as is language begin deterministic immutable stable security volatile "
                            + "sql reads modifies no comment")
                    .split(" "));

    /** Whether the statement goes on as one of this kind does. */
    abstract boolean follows(Cursor statement);
}

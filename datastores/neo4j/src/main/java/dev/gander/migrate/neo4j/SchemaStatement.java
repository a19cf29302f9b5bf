package dev.gander.migrate.neo4j;

import dev.gander.migrate.cypher.CypherToken;
import dev.gander.migrate.neo4j.SchemaChange.Act;
import dev.gander.migrate.neo4j.SchemaChange.Rule;
import dev.gander.migrate.neo4j.SchemaObject.Entity;
import dev.gander.migrate.neo4j.SchemaObject.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one schema statement from left to right. One object for one statement. */
final class SchemaStatement {

    private static final CypherToken END = new CypherToken(CypherToken.Kind.SIGN, " ", 0);

    private final List<CypherToken> tokens;
    private int at;

    SchemaStatement(List<CypherToken> tokens) {
        this.tokens = tokens;
    }

    Optional<SchemaChange> read() {
        Act act = next().is("DROP") ? Act.DROP : Act.MAKE;
        String kind = kind();
        Sort sort = next().is("CONSTRAINT") ? Sort.CONSTRAINT : Sort.INDEX;
        Optional<String> name = name();
        Rule rule = rule();
        if (act == Act.DROP) {
            return name.map(called -> new SchemaChange(act, sort, name, Optional.empty(), rule));
        }
        return object(sort, kind).map(object -> new SchemaChange(act, sort, name, Optional.of(object), rule));
    }

    private CypherToken peek() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    private CypherToken next() {
        CypherToken token = peek();
        at++;
        return token;
    }

    private boolean take(String word) {
        boolean there = peek().is(word);
        at += there ? 1 : 0;
        return there;
    }

    private String kind() {
        return peek().is("INDEX") || peek().is("CONSTRAINT")
                ? "RANGE"
                : next().text().toUpperCase(Locale.ROOT);
    }

    private Optional<String> name() {
        boolean named = peek().isName() && !peek().is("FOR") && !peek().is("IF");
        return named ? Optional.of(next().text()) : Optional.empty();
    }

    private Rule rule() {
        boolean lenient = take("IF");
        if (lenient) {
            take("NOT");
            take("EXISTS");
        }
        return lenient ? Rule.DOES_NOTHING : Rule.FAILS;
    }

    private Optional<SchemaObject> object(Sort sort, String indexKind) {
        if (!take("FOR") || !take("(")) {
            return Optional.empty();
        }
        Entity entity = peek().is(")") ? Entity.RELATIONSHIP : Entity.NODE;
        List<String> labels = entity == Entity.NODE ? labels(")") : relationshipTypes();
        if (!take("ON") && !take("REQUIRE")) {
            return Optional.empty();
        }
        List<String> properties = properties();
        String kind = sort == Sort.INDEX ? indexKind : constraintKind();
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new SchemaObject(sort, kind, entity, labels, properties));
    }

    /** The names behind {@code :} and {@code |}, up to and with the closing sign. */
    private List<String> labels(String close) {
        List<String> labels = new ArrayList<>();
        while (at < tokens.size() && !take(close)) {
            boolean announced = next().is(":") || tokens.get(at - 1).is("|");
            if (announced && peek().isName()) {
                labels.add(next().text());
            }
        }
        return labels;
    }

    private List<String> relationshipTypes() {
        List<String> types = labels("]");
        while (at < tokens.size() && !take(")")) {
            at++;
        }
        return types;
    }

    /** The names behind dots, up to what follows the list. */
    private List<String> properties() {
        List<String> properties = new ArrayList<>();
        while (at < tokens.size() && !peek().is("IS") && !peek().is("OPTIONS")) {
            if (next().is(".") && peek().isName()) {
                properties.add(next().text());
            }
        }
        return properties;
    }

    private String constraintKind() {
        take("IS");
        if (take("NODE") || take("RELATIONSHIP") || take("REL")) {
            return peek().is("KEY") ? "KEY" : peek().is("UNIQUE") ? "UNIQUE" : "";
        }
        if (peek().is("UNIQUE") || peek().is("KEY")) {
            return peek().text().toUpperCase(Locale.ROOT);
        }
        if (peek().is("NOT")) {
            return "NOT NULL";
        }
        return peek().is(":") || peek().is("TYPED") ? "TYPED" : "";
    }
}

package dev.gander.migrate.devstores;

import java.util.List;
import java.util.Optional;

/**
 * A datastore that a command wants, as the command itself describes it.
 *
 * @param service the service that owns it
 * @param name the name within the service
 * @param kind the product: {@code postgres}, {@code sqlite}
 * @param need whether the command works without it
 * @param variables the environment variables that may hold its address, the one that wins first
 * @param scratchVariable the one that says where its scratch stores are made; empty when it has none
 */
record ServiceTarget(
        String service, String name, String kind, Need need, List<String> variables, Optional<String> scratchVariable) {

    enum Need {
        REQUIRED,
        OPTIONAL
    }

    ServiceTarget {
        variables = List.copyOf(variables);
        if (variables.isEmpty()) {
            throw new IllegalArgumentException("Target " + service + "/" + name + " has no variable");
        }
    }

    String variable() {
        return variables.get(0);
    }
}

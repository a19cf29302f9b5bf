package dev.gander.migrate.redis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of one mapping. Every use of an unknown, missing, repeated or malformed field is a problem. */
final class YamlFields {

    private final Node node;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final YamlProblems problems;

    private YamlFields(Node node, YamlProblems problems) {
        this.node = node;
        this.problems = problems;
    }

    /**
     * @param what the mapping stands for, for messages
     * @param known the fields it may have
     */
    static YamlFields of(Node node, String what, List<String> known, YamlProblems problems) {
        YamlFields fields = new YamlFields(node, problems);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> fields.add(tuple, what, known));
        } else {
            problems.add(node, what + " must have fields: write " + String.join(", ", known));
        }
        return fields;
    }

    private void add(NodeTuple tuple, String what, List<String> known) {
        String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!known.contains(name)) {
            problems.add(
                    tuple.getKeyNode(),
                    "'" + name + "' is not a field of " + what + ": choose from " + String.join(", ", known));
        } else if (fields.put(name, tuple.getValueNode()) != null) {
            problems.add(tuple.getKeyNode(), "'" + name + "' is given twice: keep one");
        }
    }

    Node node() {
        return node;
    }

    Optional<Node> optional(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** A text that must be there and not be blank; empty where it is not, which is a problem already. */
    String text(String name) {
        Optional<Node> field = required(name);
        return field.isPresent() ? text(field.get(), name) : "";
    }

    /** A text that may be absent. */
    String optionalText(String name) {
        return optional(name).map(field -> text(field, name)).orElse("");
    }

    /** A text of a certain form. */
    <T> Optional<T> parsed(String name, Function<String, Optional<T>> form, String advice) {
        String text = text(name);
        Optional<T> value = text.isEmpty() ? Optional.empty() : form.apply(text);
        if (value.isEmpty() && !text.isEmpty()) {
            problems.add(fields.getOrDefault(name, node), "'" + text + "' is no " + name + ": " + advice);
        }
        return value;
    }

    /** Texts; none where the field is absent. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Node element : elements(name)) {
            texts.add(text(element, name));
        }
        return texts;
    }

    /** The elements of a list; none where the field is absent. */
    List<Node> elements(String name) {
        Optional<Node> field = optional(name);
        if (field.isEmpty()) {
            return List.of();
        }
        if (field.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(field.get(), "'" + name + "' must be a list: write [one, two] or lines that begin with '- '");
        return List.of();
    }

    Optional<Node> required(String name) {
        Optional<Node> field = optional(name);
        if (field.isEmpty() && node instanceof MappingNode) {
            problems.add(node, "'" + name + "' is missing: add it");
        }
        return field;
    }

    private String text(Node field, String name) {
        if (field instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        problems.add(
                field,
                "'" + name + "' must be a text that is not empty: write one, in quotes when it holds ': ' or '#'");
        return "";
    }
}

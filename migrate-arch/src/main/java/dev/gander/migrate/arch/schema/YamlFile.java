package dev.gander.migrate.arch.schema;

import java.util.HashSet;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML of any number of documents, and JSON, which is YAML too. */
final class YamlFile {

    private final ResourceTexts.Values values;
    private final Set<Node> seen = new HashSet<>();

    private YamlFile(ResourceTexts.Values values) {
        this.values = values;
    }

    /** What is no YAML, such as a template of it, is read as far as it is. */
    static void read(String content, ResourceTexts.Values values) {
        YamlFile file = new YamlFile(values);
        LoadSettings settings =
                LoadSettings.builder().setAllowDuplicateKeys(true).build();
        try {
            for (Node document : new Compose(settings).composeAllFromString(content)) {
                file.node("", document);
            }
        } catch (YamlEngineException e) {
            // No framework takes a setting from a file that it cannot read either.
        }
    }

    private void node(String name, Node node) {
        if (node instanceof ScalarNode scalar) {
            int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            values.value(name, scalar.getValue(), line);
        } else if (seen.add(node)) {
            // An anchor that is used twice is read once, so one that holds itself comes to an end.
            if (node instanceof SequenceNode sequence) {
                sequence.getValue().forEach(element -> node(name, element));
            } else if (node instanceof MappingNode mapping) {
                for (NodeTuple entry : mapping.getValue()) {
                    String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                    node(name.isEmpty() ? key : name + "." + key, entry.getValueNode());
                }
            }
        }
    }
}

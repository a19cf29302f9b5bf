package dev.gander.migrate.redis;

import dev.gander.migrate.redis.Keyspace.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a declaration, strictly and whole. */
final class KeyspaceReader {

    private static final String FORMAT = "1";
    private static final List<String> TOP = List.of("format", "service", "database", "families", "foreign");

    private final String place;
    private final YamlProblems problems;

    KeyspaceReader(String place) {
        this.place = place;
        this.problems = new YamlProblems(place);
    }

    Keyspace read(String text) {
        Optional<Keyspace> keyspace = compose(text).map(this::keyspace);
        if (keyspace.isEmpty() || !problems.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add(1, "the file is empty: declare 'format: 1', 'service', 'database' and 'families'");
            }
            throw problems.exception();
        }
        return keyspace.get();
    }

    private Optional<Node> compose(String text) {
        try {
            return new Compose(LoadSettings.builder().setLabel(place).build()).composeString(text);
        } catch (MarkedYamlEngineException malformed) {
            int line = malformed.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            problems.add(line, "this is not YAML: " + malformed.getProblem() + ". Mend the line");
        } catch (YamlEngineException malformed) {
            problems.add(1, "this is not YAML: " + malformed.getMessage());
        }
        return Optional.empty();
    }

    private Keyspace keyspace(Node root) {
        YamlFields fields = YamlFields.of(root, "the file", TOP, problems);
        fields.parsed("format", text -> text.equals(FORMAT) ? Optional.of(text) : Optional.empty(), "write 1");
        String service = fields.text("service");
        Optional<Sharing> sharing =
                fields.parsed("database", Sharing::parse, "write shared when others use the same database, else own");
        fields.required("families");
        PatternsInUse patterns = new PatternsInUse(problems);
        List<KeyFamily> families = new ArrayList<>();
        FamilyReader reader = new FamilyReader(problems, patterns);
        fields.elements("families").forEach(node -> reader.read(node).ifPresent(families::add));
        List<ForeignKeys> foreign = new ArrayList<>();
        fields.elements("foreign").forEach(node -> foreign(node, patterns).ifPresent(foreign::add));
        return new Keyspace(service, sharing.orElse(Sharing.SHARED), families, foreign);
    }

    private Optional<ForeignKeys> foreign(Node node, PatternsInUse patterns) {
        YamlFields fields = YamlFields.of(node, "foreign keys", List.of("pattern", "owner"), problems);
        Optional<KeyPattern> pattern = patterns.read(fields);
        String owner = fields.text("owner");
        return pattern.map(form -> new ForeignKeys(form, owner));
    }
}

package dev.gander.migrate.redis;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one family of a declaration. */
final class FamilyReader {

    private static final List<String> FIELDS =
            List.of("pattern", "type", "ttl", "class", "owner", "writers", "readers", "value", "note", "seed");

    private final YamlProblems problems;
    private final PatternsInUse patterns;

    FamilyReader(YamlProblems problems, PatternsInUse patterns) {
        this.problems = problems;
        this.patterns = patterns;
    }

    /** Empty when it has a problem that leaves nothing to go on with. */
    Optional<KeyFamily> read(Node node) {
        YamlFields fields = YamlFields.of(node, "a family", FIELDS, problems);
        Optional<KeyPattern> pattern = patterns.read(fields);
        Optional<ValueType> type = fields.parsed(
                "type", ValueType::parse, "choose string, hash, list, set, zset or stream; any for a phantom");
        Optional<TtlRule> ttl =
                fields.parsed("ttl", TtlRule::parse, "write none, exact 1h or at most 5m, with a unit of s, m, h or d");
        Optional<KeyClass> keyClass =
                fields.parsed("class", KeyClass::parse, "choose state, derived, cache or phantom");
        String owner = fields.text("owner");
        List<String> writers = fields.texts("writers");
        List<String> readers = fields.texts("readers");
        String value = fields.text("value");
        String note = fields.optionalText("note");
        if (pattern.isEmpty() || type.isEmpty() || ttl.isEmpty() || keyClass.isEmpty()) {
            return Optional.empty();
        }
        Optional<StreamSeed> seed = fields.optional("seed").flatMap(found -> seed(found, pattern.get(), type.get()));
        KeyFamily family = new KeyFamily(
                pattern.get(), type.get(), ttl.get(), keyClass.get(), owner, writers, readers, value, note, seed);
        judge(fields, family);
        return Optional.of(family);
    }

    private void judge(YamlFields fields, KeyFamily family) {
        boolean phantom = family.keyClass() == KeyClass.PHANTOM;
        if (phantom && !family.writers().isEmpty()) {
            problems.add(fields.node(), "a phantom has no writers: remove them, or choose another class");
        }
        if (!phantom && family.type() == ValueType.ANY) {
            problems.add(fields.node(), "only a phantom may be of type any: say what the key holds");
        }
        if (family.keyClass() == KeyClass.CACHE && family.ttl() instanceof TtlRule.None) {
            problems.add(fields.node(), "a cache must expire: give it a ttl, or choose another class");
        }
    }

    private Optional<StreamSeed> seed(Node node, KeyPattern pattern, ValueType type) {
        YamlFields fields = YamlFields.of(node, "a seed", List.of("groups"), problems);
        List<String> groups = fields.texts("groups");
        if (type != ValueType.STREAM) {
            problems.add(node, "only a stream is seeded: any other type does not exist without content");
        }
        if (!pattern.isKey()) {
            problems.add(node, "only one key is seeded: '" + pattern + "' stands for many");
        }
        if (!SeedRecords.canHold(pattern.toString())) {
            problems.add(node, "a key with a closing bracket is seeded only with a tag, such as {shop}:events");
        }
        if (groups.isEmpty()) {
            problems.add(node, "a stream is seeded with its consumer groups: write groups: [name]");
        }
        if (groups.stream().distinct().count() < groups.size()) {
            problems.add(node, "a consumer group is named twice: keep one");
        }
        return Optional.of(new StreamSeed(pattern.toString(), groups));
    }
}

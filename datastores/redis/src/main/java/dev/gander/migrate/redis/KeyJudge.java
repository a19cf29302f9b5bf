package dev.gander.migrate.redis;

import dev.gander.migrate.redis.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds live keys against a declaration. Pure: knows no server and no clock. */
final class KeyJudge {

    private final Keyspace keyspace;

    KeyJudge(Keyspace keyspace) {
        this.keyspace = keyspace;
    }

    /** What there is to say of a key; nothing when it is as declared. */
    List<Finding> judge(LiveKey key) {
        if (key.name().startsWith(SeedRecords.PREFIX)) {
            return List.of();
        }
        for (KeyFamily family : keyspace.families()) {
            if (family.pattern().matches(key.name())) {
                return judge(key, family);
            }
        }
        for (ForeignKeys foreign : keyspace.foreign()) {
            if (foreign.pattern().matches(key.name())) {
                return List.of(new Finding(Kind.FOREIGN, foreign.owner()));
            }
        }
        return List.of(new Finding(Kind.UNDECLARED, prefix(key.name())));
    }

    private static List<Finding> judge(LiveKey key, KeyFamily family) {
        String subject = family.pattern().toString();
        if (family.keyClass() == KeyClass.PHANTOM) {
            return List.of(new Finding(Kind.PHANTOM, subject));
        }
        List<Finding> findings = new ArrayList<>();
        if (!family.type().accepts(key.type())) {
            findings.add(new Finding(Kind.WRONG_TYPE, subject));
        }
        Optional<Kind> time = family.ttl().judge(key.left());
        time.ifPresent(kind -> findings.add(new Finding(kind, subject)));
        return findings;
    }

    /** Up to and with the first colon: how keys are told apart by whoever names them. */
    private static String prefix(String key) {
        int colon = key.indexOf(':');
        return colon < 0 ? key : key.substring(0, colon + 1);
    }
}

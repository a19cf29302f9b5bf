package dev.gander.migrate.neo4j;

import dev.gander.migrate.testkit.server.Neo4jExtension;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** What the contracts run on: the default server and the newest, with data and with schema statements. */
final class Servers {

    private Servers() {}

    static Stream<Arguments> all() {
        return Stream.of(Vocabulary.values()).flatMap(Servers::with);
    }

    /** For what only data statements can do. */
    static Stream<Arguments> data() {
        return with(Vocabulary.DATA);
    }

    private static Stream<Arguments> with(Vocabulary vocabulary) {
        return Stream.of(
                Arguments.of(Named.of("default", Neo4jExtension.ofDefaultVersion()), vocabulary),
                Arguments.of(Named.of("newest", Neo4jExtension.ofNewestVersion()), vocabulary));
    }
}

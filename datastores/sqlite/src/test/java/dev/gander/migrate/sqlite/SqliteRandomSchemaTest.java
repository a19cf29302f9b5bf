package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.schema.Difference;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaComparison;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hundred schemas made up, each made twice in different styles and orders, and changed in one place. */
final class SqliteRandomSchemaTest {

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_change_is_seen_where_it_is_and_no_change_is_none(long seed) throws Exception {
        RandomSchema schema = new RandomSchema(new Random(seed));
        Schema before = made(schema, new Random(seed + 1000));
        assertThat(SchemaComparison.between(before, made(schema, new Random(seed + 2000))))
                .isEmpty();

        String changed = schema.change();

        assertThat(SchemaComparison.between(before, made(schema, new Random(seed + 3000))))
                .extracting(Difference::object)
                .extracting(Object::toString)
                .containsExactly(changed);
    }

    private Schema made(RandomSchema schema, Random style) throws Exception {
        SqliteFile file = SqliteFile.in(Files.createTempDirectory(folder, "one"));
        List<String> statements = schema.statements(style);
        file.execute(String.join(";", statements));
        try (DatastoreSession session = file.question()) {
            return session.schema();
        }
    }
}

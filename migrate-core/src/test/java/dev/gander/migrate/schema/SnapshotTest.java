package dev.gander.migrate.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.InvalidDeclarationException;
import dev.gander.migrate.model.TargetName;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SnapshotTest {

    private static final TargetName TARGET = new TargetName("extract", "postgres");
    private static final FilesFingerprint FILES = FilesFingerprint.of(List.of("1 sha256-lf:ab", "2 sha256-lf:cd"));

    private static final Snapshot EXAMPLE = new Snapshot(
            TARGET,
            FILES,
            new Schema(
                    "PostgreSQL 16",
                    List.of(
                            object("table", "public.nodes", "column id", "text not null", "comment", "what we\nknow"),
                            object("function", "public.touch(text, integer)", "definition", " RETURN '\\d';"),
                            object("schema", "public")),
                    List.of("public.gander_history_extract_postgres", "public.\"odd\nname\"")));

    private static final String TEXT = """
            gander schema snapshot 1
            target: extract/postgres
            product: PostgreSQL 16
            migrations: 2 files, sha256 %s

            function public.touch(text, integer)
              definition:
                |  RETURN '\\\\d';

            schema public

            table public.nodes
              column id: text not null
              comment:
                | what we
                | know

            left out:
              public."odd\\nname"
              public.gander_history_extract_postgres
            """.formatted(FILES.sha256());

    @Test
    void a_snapshot_is_sorted_text() {
        assertThat(EXAMPLE.text()).isEqualTo(TEXT);
    }

    @Test
    void the_text_is_read_back_whatever_its_line_ends() {
        assertThat(Snapshot.parse("schema.snapshot", TEXT)).isEqualTo(EXAMPLE);
        assertThat(Snapshot.parse("schema.snapshot", TEXT.replace("\n", "\r\n")))
                .isEqualTo(EXAMPLE);
    }

    @Test
    void a_name_that_begins_like_a_margin_is_read_back() {
        Snapshot snapshot = new Snapshot(
                TARGET,
                FILES,
                new Schema("one 1", List.of(object("table", " a", "  |", "", "  | b", "c")), List.of(" d")));

        assertThat(Snapshot.parse("schema.snapshot", snapshot.text())).isEqualTo(snapshot);
    }

    @Property
    void reading_is_the_inverse_of_writing(@ForAll("schemas") Schema schema) {
        Snapshot snapshot = new Snapshot(TARGET, FILES, schema);

        assertThat(Snapshot.parse("schema.snapshot", snapshot.text())).isEqualTo(snapshot);
    }

    @Property
    void the_order_in_which_objects_and_details_were_made_does_not_show(@ForAll("schemas") Schema schema) {
        List<SchemaObject> backwards = reversed(schema.objects().stream()
                .map(object -> new SchemaObject(object.id(), reversed(object.details())))
                .toList());

        assertThat(new Snapshot(TARGET, FILES, new Schema(schema.product(), backwards, reversed(schema.leftOut())))
                        .text())
                .isEqualTo(new Snapshot(TARGET, FILES, schema).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gander schema snapshot 1 | gander schema snapshot 2 | schema.snapshot:1:",
                "target: extract/postgres | target: extract | schema.snapshot:2:",
                "product: PostgreSQL 16 | produced by: me | schema.snapshot:3:",
                "migrations: 2 files | migrations: two files | schema.snapshot:4:",
                "function public.touch | FUNCTION public.touch | schema.snapshot:6:",
                "'  column id: text' | '  column id text' | schema.snapshot:13:",
                "'what we' | 'what \\x we' | schema.snapshot:15:",
                "'left out:' | '<<<<<<< HEAD' | schema.snapshot:18:",
            })
    void a_damaged_text_is_refused_with_its_line(String healthy, String damaged, String place) {
        assertThat(TEXT).contains(healthy);

        assertThatThrownBy(() -> Snapshot.parse("schema.snapshot", TEXT.replace(healthy, damaged)))
                .isInstanceOf(InvalidDeclarationException.class)
                .hasMessageContaining(place)
                .hasMessageContaining("'snapshot --out' writes the file anew");
    }

    @Test
    void a_text_that_ends_too_soon_is_refused() {
        assertThatThrownBy(
                        () -> Snapshot.parse("schema.snapshot", "gander schema snapshot 1\ntarget: extract/postgres"))
                .isInstanceOf(InvalidDeclarationException.class)
                .hasMessageContaining("too soon");
        assertThatThrownBy(() -> Snapshot.parse("schema.snapshot", "")).isInstanceOf(InvalidDeclarationException.class);
    }

    @Provide
    Arbitrary<Schema> schemas() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("ab :\\\n\r\t|.\"'#\u2028\u0000é漢\uD83E\uDEBF")
                .ofMinLength(0)
                .ofMaxLength(12);
        Arbitrary<String> names = words.filter(word -> !word.isBlank());
        Arbitrary<List<Detail>> details = Combinators.combine(names, words)
                .as(Detail::new)
                .list()
                .ofMaxSize(4)
                .uniqueElements(Detail::name);
        Arbitrary<ObjectName> ids = Combinators.combine(Arbitraries.of("table", "materialized-view"), names)
                .as(ObjectName::new);
        Arbitrary<List<SchemaObject>> objects = Combinators.combine(ids, details)
                .as(SchemaObject::new)
                .list()
                .ofMaxSize(4)
                .uniqueElements(SchemaObject::id);
        return Combinators.combine(words, objects, names.list().ofMaxSize(2)).as(Schema::new);
    }

    static SchemaObject object(String kind, String name, String... details) {
        return new SchemaObject(
                new ObjectName(kind, name),
                IntStream.range(0, details.length / 2)
                        .mapToObj(index -> new Detail(details[2 * index], details[2 * index + 1]))
                        .toList());
    }

    private static <T> List<T> reversed(List<T> list) {
        return list.stream().collect(Collectors.collectingAndThen(Collectors.toList(), copy -> {
            Collections.reverse(copy);
            return copy;
        }));
    }
}

package dev.gander.migrate.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.error.InvalidDeclarationException;
import dev.gander.migrate.model.ErrorKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyspaceReaderTest {

    private static final String SOUND = """
            format: 1
            service: shop
            database: own
            families:
              - pattern: shop:events
                type: stream
                ttl: none
                class: state
                owner: shop
                writers: [till]
                readers: [clerk, ledger]
                value: entries of one sale
                note: Never trimmed.
                seed: {groups: [clerk]}
              - pattern: price:<id>
                type: string
                ttl: at most 5m
                class: cache
                owner: shop
                value: JSON
            foreign:
              - pattern: mill:<id>
                owner: mill
            """;

    @Test
    void a_sound_file_is_read_whole() {
        Keyspace keyspace = Keyspace.parse(SOUND, "keyspace.yaml");

        assertThat(keyspace.service()).isEqualTo("shop");
        assertThat(keyspace.sharing()).isEqualTo(Keyspace.Sharing.OWN);
        assertThat(keyspace.families()).hasSize(2);
        assertThat(keyspace.families().get(0).readers()).containsExactly("clerk", "ledger");
        assertThat(keyspace.families().get(1).ttl().text()).isEqualTo("at most 5m");
        assertThat(keyspace.seeds()).containsExactly(new StreamSeed("shop:events", List.of("clerk")));
        assertThat(keyspace.foreign()).extracting(ForeignKeys::owner).containsExactly("mill");
    }

    /** Each row: what stands in the sound file, what stands there instead, and the problem. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format: 1|format: 2|1: '2' is no format: write 1",
                "database: own|database: ours|3: 'ours' is no database: write shared",
                "service: shop|colour: red|2: 'colour' is not a field of the file: choose from format, service",
                "type: stream|type: list of things|6: 'list of things' is no type: choose string, hash",
                "ttl: none|ttl: 5m|7: '5m' is no ttl: write none, exact 1h",
                "ttl: at most 5m|ttl: at most 0s|17: 'at most 0s' is no ttl",
                "ttl: at most 5m|ttl: none|15: a cache must expire",
                "class: state|class: important|8: 'important' is no class: choose state",
                "class: state|class: phantom|5: a phantom has no writers",
                "type: string|type: any|15: only a phantom may be of type any",
                "owner: shop|owner:|9: 'owner' must be a text that is not empty",
                "writers: [till]|writers: till|10: 'writers' must be a list",
                "writers: [till]|writers: [[till]]|10: 'writers' must be a text",
                "value: JSON|colour: red|20: 'colour' is not a field of a family",
                "note: Never trimmed.|owner: twice|13: 'owner' is given twice: keep one",
                "price:<id>|shop:<id>|15: 'shop:<id>' and 'shop:events' in line 5 overlap: a key could be both",
                "price:<id>|shop:events|15: 'shop:events' and 'shop:events' in line 5 are the same",
                "mill:<id>|price:<any>|22: 'price:<any>' and 'price:<id>' in line 15 overlap",
                "price:<id>|<id>|15: '<id>' is no pattern: begin with text of your own",
                "groups: [clerk]|groups: []|14: a stream is seeded with its consumer groups",
                "groups: [clerk]|groups: [clerk, clerk]|14: a consumer group is named twice",
                "groups: [clerk]|group: clerk|14: 'group' is not a field of a seed",
                "shop:events|a{}shop|14: a key with a closing bracket is seeded only with a tag",
                "shop:events|shop:<id>|14: only one key is seeded",
                "type: stream|type: hash|14: only a stream is seeded",
                "price:<id>|[price|16: this is not YAML",
                "foreign:|families:|21: 'families' is given twice"
            })
    void what_is_wrong_is_said_with_its_line_and_what_to_do(String there, String instead, String problem) {
        assertThat(SOUND).contains(there);

        int place = SOUND.indexOf(there);
        InvalidDeclarationException refused =
                refused(SOUND.substring(0, place) + instead + SOUND.substring(place + there.length()));

        assertThat(refused.getMessage()).contains("\n  keyspace.yaml:" + problem);
        assertThat(refused.kind()).isEqualTo(ErrorKind.INVALID_MIGRATIONS);
        assertThat(refused.advice()).contains("Nothing has been touched");
    }

    @Test
    void all_problems_are_said_at_once_in_the_order_of_lines() {
        assertThat(refused("format: 1\nservice: shop\nfamilies:\n  - pattern: a\n  - b\n")
                        .problems())
                .containsExactly(
                        "keyspace.yaml:1: 'database' is missing: add it",
                        "keyspace.yaml:4: 'type' is missing: add it",
                        "keyspace.yaml:4: 'ttl' is missing: add it",
                        "keyspace.yaml:4: 'class' is missing: add it",
                        "keyspace.yaml:4: 'owner' is missing: add it",
                        "keyspace.yaml:4: 'value' is missing: add it",
                        "keyspace.yaml:5: a family must have fields: write pattern, type, ttl, class, owner, writers,"
                                + " readers, value, note, seed");
    }

    @Test
    void an_empty_file_and_a_list_are_refused() {
        assertThat(refused("").problems()).singleElement().asString().contains("the file is empty");
        assertThat(refused("- a\n").problems()).first().asString().contains("the file must have fields");
    }

    @Test
    void the_markdown_holds_everything_and_is_the_same_every_time() {
        String page = Keyspace.parse(SOUND, "keyspace.yaml").markdown();

        assertThat(page)
                .isEqualTo(Keyspace.parse(SOUND, "keyspace.yaml").markdown())
                .contains(
                        "# Redis keys of shop\n",
                        "| `shop:events` | stream | never | state | shop |\n",
                        "| `price:<id>` | string | at most 5m | cache | shop |\n",
                        "- seeded: the stream with the consumer groups clerk\n",
                        "- read by: clerk; ledger\n",
                        "- written by: nobody\n",
                        "\nNever trimmed.\n",
                        "| `mill:<id>` | mill |\n");
    }

    private static InvalidDeclarationException refused(String text) {
        return catchThrowableOfType(InvalidDeclarationException.class, () -> Keyspace.parse(text, "keyspace.yaml"));
    }
}

package dev.gander.migrate.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyJudgeTest {

    private static final Keyspace SHOP = Keyspace.parse("""
            format: 1
            service: shop
            database: shared
            families:
              - {pattern: "cart:<id>", type: hash, ttl: none, class: state, owner: shop, value: fields}
              - {pattern: "price:<id>", type: string, ttl: at most 5m, class: cache, owner: shop, value: JSON}
              - {pattern: "rate", type: string, ttl: exact 1h, class: cache, owner: shop, value: JSON}
              - {pattern: "ghost:<id>", type: any, ttl: none, class: phantom, owner: shop, value: nothing}
            foreign:
              - {pattern: "mill:<id>", owner: mill}
            """, "keyspace.yaml");

    @ParameterizedTest
    @CsvSource({
        "cart:1, hash, -1, ''",
        "cart:1, string, -1, wrong-type cart:<id>",
        "cart:1, hash, 5000, ttl-unwanted cart:<id>",
        "cart:1, list, 5000, wrong-type cart:<id> ttl-unwanted cart:<id>",
        "price:1, string, 300000, ''",
        "price:1, string, 0, ''",
        "price:1, string, 300001, ttl-excessive price:<id>",
        "price:1, string, -1, ttl-missing price:<id>",
        "rate, string, 3600000, ''",
        "rate, string, 1, ''",
        "rate, string, 3600001, ttl-excessive rate",
        "rate, string, -1, ttl-missing rate",
        "rates, string, -1, undeclared rates",
        "ghost:1, zset, -1, phantom ghost:<id>",
        "mill:1, string, -1, foreign mill",
        "bill:1:2, string, -1, undeclared bill:",
        "cart:, hash, -1, undeclared cart:",
        "gander:seed:shop:{cart}, hash, -1, ''"
    })
    void a_live_key_is_held_against_the_declaration(String key, String type, long left, String expected) {
        assertThat(new KeyJudge(SHOP)
                        .judge(new LiveKey(key, type, left)).stream()
                                .map(finding -> finding.kind().id() + " " + finding.subject())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void more_subjects_than_can_be_told_apart_are_counted_together() {
        Tallies tallies = new Tallies();
        for (int number = 0; number < 5_000; number++) {
            tallies.add(new Finding(Finding.Kind.UNDECLARED, "key" + number), "key" + number);
        }

        assertThat(tallies.list()).hasSize(1_001);
        assertThat(tallies.list().get(0).finding().subject()).isEqualTo(Tallies.OTHERS);
        assertThat(tallies.list().get(0).count()).isEqualTo(4_000);
        assertThat(tallies.list().get(0).examples()).hasSize(3);
    }
}

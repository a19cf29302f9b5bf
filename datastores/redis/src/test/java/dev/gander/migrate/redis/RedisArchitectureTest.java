package dev.gander.migrate.redis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.gander.migrate.arch.AdapterRules;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PublicApi;
import org.junit.jupiter.api.Test;

final class RedisArchitectureTest {

    private static final JavaClasses CLASSES = ModuleClasses.besides(RedisKeyspace.class);

    @Test
    void the_adapter_keeps_the_house_rules() {
        HouseRules.all().forEach(rule -> rule.check(CLASSES));
    }

    @Test
    void the_adapter_sees_the_port_and_no_neighbour() {
        AdapterRules.ADAPTERS_SEE_THE_PORT_ONLY.check(CLASSES);
        AdapterRules.REDIS_STANDS_ALONE.check(CLASSES);
    }

    @Test
    void a_declaration_is_read_judged_and_rendered_without_a_server() {
        noClasses()
                .that()
                .haveNameMatching(".*\\.(Key(?!Scan)|Yaml|TtlRule|Tallies|Family|Patterns).*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("redis.clients..", "java.net..")
                .because("what is pure can be tested by tables")
                .check(CLASSES);
    }

    @Test
    void only_the_reader_knows_yaml() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(KeyspaceReader|FamilyReader|PatternsInUse|Yaml\\w+)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .because("another way of writing declarations would be another reader")
                .check(CLASSES);
    }

    /** The list is a decision: whoever makes a class public adds its name. */
    @Test
    void the_public_face_is_the_one_that_was_chosen() {
        assertThat(PublicApi.of(CLASSES))
                .extracting(name -> name.substring(name.lastIndexOf('.') + 1))
                .containsExactly(
                        "CheckOptions",
                        "CheckProgress",
                        "Finding",
                        "ForeignKeys",
                        "KeyClass",
                        "KeyFamily",
                        "KeyPattern",
                        "Keyspace",
                        "KeyspaceReport",
                        "RedisClients",
                        "RedisKeyspace",
                        "StreamSeed",
                        "TtlRule",
                        "ValueType");
    }
}

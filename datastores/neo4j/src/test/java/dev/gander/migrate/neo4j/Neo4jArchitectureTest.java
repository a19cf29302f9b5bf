package dev.gander.migrate.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.gander.migrate.arch.AdapterRules;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PublicApi;
import org.junit.jupiter.api.Test;

final class Neo4jArchitectureTest {

    private static final JavaClasses CLASSES = ModuleClasses.besides(Neo4jDatastore.class);

    @Test
    void the_adapter_keeps_the_house_rules() {
        HouseRules.all().forEach(rule -> rule.check(CLASSES));
    }

    @Test
    void the_adapter_sees_the_port_and_no_neighbour() {
        AdapterRules.ADAPTERS_SEE_THE_PORT_ONLY.check(CLASSES);
        AdapterRules.NEO4J_STANDS_ALONE.check(CLASSES);
    }

    /** The list is a decision: whoever makes a class public adds its name. */
    @Test
    void the_public_face_is_the_one_that_was_chosen() {
        assertThat(PublicApi.of(CLASSES)).containsExactly(Neo4jDatastore.class.getName(), Neo4jDrivers.class.getName());
    }
}

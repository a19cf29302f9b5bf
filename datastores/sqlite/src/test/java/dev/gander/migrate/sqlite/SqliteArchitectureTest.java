package dev.gander.migrate.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.gander.migrate.arch.AdapterRules;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PublicApi;
import org.junit.jupiter.api.Test;

final class SqliteArchitectureTest {

    private static final JavaClasses CLASSES = ModuleClasses.besides(SqliteDatastore.class);

    @Test
    void the_adapter_keeps_the_house_rules() {
        HouseRules.all().forEach(rule -> rule.check(CLASSES));
    }

    @Test
    void the_adapter_sees_the_port_and_no_neighbour() {
        AdapterRules.ADAPTERS_SEE_THE_PORT_ONLY.check(CLASSES);
        AdapterRules.SQLITE_STANDS_ALONE.check(CLASSES);
    }

    /** The list is a decision: whoever makes a class public adds its name. */
    @Test
    void the_public_face_is_the_one_that_was_chosen() {
        assertThat(PublicApi.of(CLASSES))
                .containsExactly(SqliteDataSource.class.getName(), SqliteDatastore.class.getName());
    }
}

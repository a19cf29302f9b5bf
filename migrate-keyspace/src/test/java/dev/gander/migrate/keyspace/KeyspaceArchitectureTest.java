package dev.gander.migrate.keyspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PublicApi;
import org.junit.jupiter.api.Test;

final class KeyspaceArchitectureTest {

    private static final JavaClasses CLASSES = ModuleClasses.besides(KeyspaceCommand.class);

    @Test
    void the_command_keeps_the_house_rules() {
        HouseRules.all().forEach(rule -> rule.check(CLASSES));
    }

    /** The list is a decision: whoever makes a class public adds its name. */
    @Test
    void the_public_face_is_the_one_that_was_chosen() {
        assertThat(PublicApi.of(CLASSES))
                .containsExactly(KeyspaceCommand.class.getName(), KeyspaceTarget.class.getName());
    }
}

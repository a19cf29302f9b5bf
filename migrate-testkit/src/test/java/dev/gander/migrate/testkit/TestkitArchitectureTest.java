package dev.gander.migrate.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import org.junit.jupiter.api.Test;

final class TestkitArchitectureTest {

    private static final JavaClasses CLASSES = ModuleClasses.besides(InMemoryDatastore.class);

    @Test
    void the_test_kit_keeps_the_house_rules() {
        HouseRules.NOTHING_STATIC_CHANGES.check(CLASSES);
        HouseRules.NAMES_SAY_SOMETHING.check(CLASSES);
        HouseRules.PUBLIC_CLASSES_ARE_CLOSED.check(CLASSES);
        HouseRules.NO_BOOLEAN_PARAMETERS.check(CLASSES);
    }
}

package dev.gander.migrate.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PublicApi;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TemplateArchitectureTest {

    private static final JavaClasses CLASSES = ModuleClasses.besides(NewServiceProgram.class);

    @Test
    void the_module_keeps_the_house_rules() {
        for (ArchRule rule : List.of(
                HouseRules.NOTHING_STATIC_CHANGES,
                HouseRules.NAMES_SAY_SOMETHING,
                HouseRules.PUBLIC_CLASSES_ARE_CLOSED,
                HouseRules.NO_BOOLEAN_PARAMETERS)) {
            rule.check(CLASSES);
        }
    }

    @Test
    void the_public_face_is_the_main() {
        assertThat(PublicApi.of(CLASSES)).containsExactly(NewServiceProgram.class.getName());
    }
}

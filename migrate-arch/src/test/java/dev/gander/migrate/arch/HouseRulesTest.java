package dev.gander.migrate.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.planted.OrderManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class HouseRulesTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(OrderManager.class);

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(HouseRules.NOTHING_STATIC_CHANGES, "runs"),
                Arguments.of(HouseRules.NAMES_SAY_SOMETHING, "OrderManager"),
                Arguments.of(HouseRules.PUBLIC_CLASSES_ARE_CLOSED, "open to everyone"),
                Arguments.of(HouseRules.NO_BOOLEAN_PARAMETERS, "run(boolean)"),
                Arguments.of(HouseRules.THE_PROCESS_IS_LEFT_ALONE, "System.getenv"),
                Arguments.of(HouseRules.THE_PROCESS_IS_LEFT_ALONE, "System.out"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_finds_what_was_planted(ArchRule rule, String found) {
        assertThatThrownBy(() -> rule.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(found);
    }

    @Test
    void the_public_face_lists_what_is_public() {
        assertThat(PublicApi.of(PLANTED)).containsExactly(OrderManager.class.getName());
    }

    @Test
    void this_library_keeps_its_own_rules() {
        JavaClasses own = ModuleClasses.besides(HouseRules.class);
        assertThatCode(() -> HouseRules.all().forEach(rule -> rule.check(own))).doesNotThrowAnyException();
    }
}

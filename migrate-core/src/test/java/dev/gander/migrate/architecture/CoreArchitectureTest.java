package dev.gander.migrate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.CoreRules;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PublicApi;
import dev.gander.migrate.model.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CoreArchitectureTest {

    private static final JavaClasses CORE = ModuleClasses.besides(Version.class);

    static Stream<ArchRule> rules() {
        return Stream.concat(
                HouseRules.all().stream(),
                Stream.of(
                        CoreRules.THE_CORE_NEEDS_THE_JDK_ALONE,
                        CoreRules.THE_CORE_KNOWS_NO_DRIVER_AND_NO_LOG,
                        CoreRules.PLANNING_IS_PURE,
                        CoreRules.SCHEMAS_ARE_VALUES,
                        CoreRules.ARROWS_POINT_DOWNWARDS));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_core_keeps_the_rules(ArchRule rule) {
        rule.check(CORE);
    }

    /** The list is a decision: whoever makes a class public adds its line, and a reviewer sees it. */
    @Test
    void the_public_face_is_the_one_that_was_chosen() throws IOException {
        assertThat(PublicApi.of(CORE)).isEqualTo(listed());
    }

    private static List<String> listed() throws IOException {
        try (InputStream list = CoreArchitectureTest.class.getResourceAsStream("/public-api.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}

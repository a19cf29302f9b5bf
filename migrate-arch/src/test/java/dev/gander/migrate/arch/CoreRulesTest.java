package dev.gander.migrate.arch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.gander.migrate.log.planted.CuriousLog;
import dev.gander.migrate.plan.planted.TalkativePlan;
import org.junit.jupiter.api.Test;

final class CoreRulesTest {

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importClasses(CuriousLog.class, TalkativePlan.class);

    @Test
    void a_layer_that_knows_the_log_is_found_and_so_is_a_log_that_knows_a_plan() {
        assertThatThrownBy(() -> CoreRules.ARROWS_POINT_DOWNWARDS.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "TalkativePlan.log()> calls constructor <dev.gander.migrate.log.planted.CuriousLog")
                .hasMessageContaining(
                        "CuriousLog.<init>()> calls constructor <dev.gander.migrate.plan.planted.TalkativePlan");
    }
}

package dev.gander.migrate.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PublicApi;
import org.junit.jupiter.api.Test;

final class KubernetesArchitectureTest {

    private static final JavaClasses CLASSES = ModuleClasses.besides(ApplyMigrations.class);

    @Test
    void the_module_keeps_the_house_rules() {
        HouseRules.all().forEach(rule -> rule.check(CLASSES));
    }

    @Test
    void the_public_face_is_the_one_that_was_chosen() {
        assertThat(PublicApi.of(CLASSES))
                .containsExactly(
                        AppliedMigrations.class.getName(),
                        ApplyMigrations.class.getName(),
                        ClusterPostgres.class.getName());
    }
}

package dev.gander.migrate.devstores;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PublicApi;
import org.junit.jupiter.api.Test;

final class DevStoresArchitectureTest {

    private static final JavaClasses CLASSES = ModuleClasses.besides(DevPostgres.class);

    @Test
    void the_stores_keep_the_house_rules() {
        HouseRules.NOTHING_STATIC_CHANGES.check(CLASSES);
        HouseRules.NAMES_SAY_SOMETHING.check(CLASSES);
        HouseRules.PUBLIC_CLASSES_ARE_CLOSED.check(CLASSES);
        HouseRules.NO_BOOLEAN_PARAMETERS.check(CLASSES);
    }

    @Test
    void only_the_main_and_the_platform_ask_the_process() {
        HouseRules.THE_PROCESS_IS_LEFT_ALONE.check(
                CLASSES.that(not(belongToAnyOf(Embedded.class, Neo4jArchive.class, Platform.class))));
    }

    /** The list is a decision: whoever makes a class public adds its name. */
    @Test
    void the_public_face_is_the_one_that_was_chosen() {
        assertThat(PublicApi.of(CLASSES))
                .extracting(name -> name.substring(name.lastIndexOf('.') + 1))
                .containsExactly(
                        "AfterStop",
                        "DevNeo4j",
                        "DevNeo4jSettings",
                        "DevPostgres",
                        "DevPostgresSettings",
                        "DevRedis",
                        "DevRedisSettings",
                        "DevStoreException",
                        "Durability",
                        "Embedded",
                        "JavaRuntime",
                        "Neo4jArchive",
                        "Neo4jJars",
                        "PostgresBinaries",
                        "RedisBinary");
    }
}

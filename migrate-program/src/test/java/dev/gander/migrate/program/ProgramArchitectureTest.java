package dev.gander.migrate.program;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ProgramArchitectureTest {

    private static final ArchRule IT_NEEDS_THE_ENGINE_ALONE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "dev.gander.migrate.cli..",
                    "dev.gander.migrate.startup..",
                    "dev.gander.migrate.jdbc..",
                    "dev.gander.migrate.sqlite..",
                    "dev.gander.migrate.postgres..",
                    "java.sql..",
                    "picocli..",
                    "com.fasterxml..")
            .because("the command line and the start-up of services share it, and no datastore is known to either");

    static List<ArchRule> rules() {
        return List.of(
                HouseRules.NOTHING_STATIC_CHANGES,
                HouseRules.NAMES_SAY_SOMETHING,
                HouseRules.PUBLIC_CLASSES_ARE_CLOSED,
                HouseRules.NO_BOOLEAN_PARAMETERS,
                IT_NEEDS_THE_ENGINE_ALONE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_program_keeps_the_rules(ArchRule rule) {
        rule.check(ModuleClasses.besides(TargetDefinition.class));
    }
}

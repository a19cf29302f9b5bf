package dev.gander.migrate.startup;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.AdapterRules;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StartupArchitectureTest {

    private static final ArchRule A_SERVER_NEEDS_NO_COMMAND_LINE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.gander.migrate.cli..", "picocli..")
            .because("a service at work reads no options");

    static List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>(HouseRules.all());
        rules.add(AdapterRules.THE_COMMAND_LINE_KNOWS_NO_DATASTORE);
        rules.add(A_SERVER_NEEDS_NO_COMMAND_LINE);
        return rules;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_start_up_keeps_the_rules(ArchRule rule) {
        rule.check(ModuleClasses.besides(ServiceStartup.class));
    }
}

package dev.gander.migrate.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.AdapterRules;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PublicApi;
import dev.gander.migrate.cli.MigrateCommandLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CommandLineArchitectureTest {

    private static final JavaClasses COMMAND_LINE = ModuleClasses.besides(MigrateCommandLine.class);

    private static final ArchRule ARROWS_POINT_DOWNWARDS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("entry")
            .definedBy("dev.gander.migrate.cli")
            .layer("command")
            .definedBy("dev.gander.migrate.cli.command..")
            .layer("render")
            .definedBy("dev.gander.migrate.cli.render..")
            .layer("config")
            .definedBy("dev.gander.migrate.cli.config..")
            .layer("git")
            .definedBy("dev.gander.migrate.cli.git..")
            .layer("words")
            .definedBy("dev.gander.migrate.cli.words..")
            .layer("process")
            .definedBy("dev.gander.migrate.cli.process..")
            .whereLayer("entry")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("render")
            .mayOnlyAccessLayers("config", "words", "process")
            .whereLayer("config")
            .mayNotAccessAnyLayer()
            .whereLayer("git")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("git")
            .mayNotAccessAnyLayer()
            .whereLayer("words")
            .mayNotAccessAnyLayer()
            .whereLayer("process")
            .mayNotAccessAnyLayer()
            .because("words become a call, a call becomes results, results become text, and nothing comes back");

    private static final ArchRule PICOCLI_IS_KEPT_APART = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Picocli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("its class files are too old for an archive of classes: a well-formed call must not load it");

    private static final ArchRule JSON_IS_KEPT_APART = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Json")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..")
            .because("a call that does not ask for JSON must not load its writer");

    private static final ArchRule ONLY_ONE_PACKAGE_KNOWS_THE_PROCESS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.gander.migrate.cli.process..")
            .should()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("environment and output are handed in, so that tests can hand in theirs");

    static List<ArchRule> rules() {
        return List.of(
                HouseRules.NOTHING_STATIC_CHANGES,
                HouseRules.NAMES_SAY_SOMETHING,
                HouseRules.PUBLIC_CLASSES_ARE_CLOSED,
                HouseRules.NO_BOOLEAN_PARAMETERS,
                AdapterRules.THE_COMMAND_LINE_KNOWS_NO_DATASTORE,
                ARROWS_POINT_DOWNWARDS,
                PICOCLI_IS_KEPT_APART,
                JSON_IS_KEPT_APART,
                ONLY_ONE_PACKAGE_KNOWS_THE_PROCESS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_command_line_keeps_the_rules(ArchRule rule) {
        rule.check(COMMAND_LINE);
    }

    /** The list is a decision: whoever makes a class public adds its line, and a reviewer sees it. */
    @Test
    void the_public_face_is_the_one_that_was_chosen() throws IOException {
        assertThat(PublicApi.of(COMMAND_LINE)).isEqualTo(listed());
    }

    private static List<String> listed() throws IOException {
        try (InputStream list = CommandLineArchitectureTest.class.getResourceAsStream("/public-api.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}

package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MakefileTest {

    @TempDir
    private Path parent;

    @ParameterizedTest
    @CsvSource({
        "migrate-up, up",
        "migrate-down, down",
        "migrate-status, status",
        "migrate-plan, plan",
        "migrate-validate, validate",
        "migrate-create NAME=add_owner, create add_owner"
    })
    void each_target_is_one_command_of_the_launcher(String target, String words) throws Exception {
        Checkout checkout = Checkout.in(parent);
        assertThat(dryRun(checkout, target + " SERVICE=shop")).isEqualTo("./migrate 'shop' " + withQuotedName(words));
        assertThat(checkout.make((target + " SERVICE=shop").split(" ")).output())
                .contains("shop.Main\n" + words.replace(' ', '\n') + "\n");
    }

    @Test
    void all_is_the_service_unless_one_is_named_and_embedded_stands_before_it() throws Exception {
        Checkout checkout = Checkout.in(parent);
        assertThat(dryRun(checkout, "migrate-up")).isEqualTo("./migrate 'all' up");
        assertThat(dryRun(checkout, "migrate-up EMBEDDED=1 SERVICE=shop")).isEqualTo("./migrate --embedded 'shop' up");
    }

    @Test
    void odd_values_reach_the_program_as_they_are_and_run_nothing() throws Exception {
        Checkout checkout = Checkout.in(parent);
        String odd = "add \"it's\" $HOME `id` $(id); exit 3 #";
        assertThat(checkout.make("migrate-create", "SERVICE=shop", "NAME=" + odd)
                        .output())
                .contains("shop.Main\ncreate\n" + odd + "\n");
        assertThat(checkout.make("migrate-up", "SERVICE=shop", "ARGS=--target 'a b' --json")
                        .output())
                .contains("shop.Main\nup\n--target\na b\n--json\n");

        Checkout.Result refused = checkout.make("migrate-up", "SERVICE=shop; touch broken");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.diagnostics()).contains("there is no service 'shop; touch broken'");
        assertThat(checkout.path("broken")).doesNotExist();
    }

    @Test
    void a_failure_of_the_program_is_a_failure_of_make_and_a_missing_name_is_asked_for() throws Exception {
        Checkout checkout = Checkout.in(parent);
        assertThat(checkout.make("migrate-up", "SERVICE=ship").exitCode()).isEqualTo(2);

        Checkout.Result nameless = checkout.make("migrate-create", "SERVICE=shop");
        assertThat(nameless.exitCode()).isEqualTo(2);
        assertThat(nameless.diagnostics()).contains("NAME is missing");
    }

    @Test
    void help_names_every_target() throws Exception {
        String help = Checkout.in(parent).make().output();
        assertThat(targets()).isNotEmpty().allSatisfy(target -> assertThat(help).contains("make " + target + " "));
    }

    private static String dryRun(Checkout checkout, String words) throws Exception {
        List<String> lines = checkout.make(("-n --no-print-directory " + words).split(" "))
                .output()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static String withQuotedName(String words) {
        return words.replace("add_owner", "'add_owner'");
    }

    private static List<String> targets() throws IOException {
        return Files.readAllLines(Path.of("../../Makefile")).stream()
                .filter(line -> line.startsWith(".PHONY:"))
                .flatMap(line -> List.of(line.split(" ")).stream().skip(1))
                .toList();
    }
}

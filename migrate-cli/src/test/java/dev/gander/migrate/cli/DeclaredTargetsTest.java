package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gander.migrate.cli.Shell.Ended;
import dev.gander.migrate.model.Seed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets that are declared, beside one that is migrated. */
final class DeclaredTargetsTest {

    @TempDir
    private Path folder;

    private final PaperSeeds seeds = new PaperSeeds();

    private Shell shop() {
        Shell shell = Shell.ofShop(folder).declared("shop/redis", seeds, "PAPER_URL");
        shell.migrations("shop/main").add(1, "users", "CREATE users;", "DROP users;");
        return shell;
    }

    private Shell configured() {
        return shop().set("SHOP_REDIS_URL", "paper:");
    }

    @Test
    void up_seeds_after_the_migrations_and_shows_how_both_stand() {
        Ended ended = configured().run("up");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .containsSubsequence(
                        "shop/main: 1 migration",
                        "shop/redis: seeds",
                        "created list queue",
                        "shop/main (memory): version 1",
                        "shop/redis (paper): declared, seeds",
                        "queue  list  seeded");
    }

    @Test
    void a_second_up_makes_nothing() {
        Shell shell = configured();
        shell.run("up");

        assertThat(shell.run("up").out())
                .isEqualTo("shop/main: nothing to do, version 1\n"
                        + "shop/redis: nothing to do, no seed is missing\n  present list queue\n");
    }

    @Test
    void one_that_is_not_configured_is_listed_and_stops_nothing() {
        Ended ended = shop().run("up");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("shop/main: 1 migration", "shop/redis: not configured (SHOP_REDIS_URL or PAPER_URL)");
        assertThat(shop().run("status").out()).contains("shop/redis: not configured");
        assertThat(shop().run("env").out()).contains("shop/redis");
    }

    @Test
    void one_that_is_named_must_be_configured() {
        Ended ended = shop().run("up", "--target", "redis");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("shop/redis: set SHOP_REDIS_URL or PAPER_URL");
    }

    @Test
    void naming_it_leaves_the_migrated_ones_alone() {
        Ended ended = configured().run("up", "--target", "redis");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("shop/redis: seeds").doesNotContain("shop/main");
    }

    @Test
    void naming_a_migrated_one_leaves_it_alone() {
        Ended ended = configured().run("up", "--target", "main");

        assertThat(ended.out()).contains("shop/main: 1 migration").doesNotContain("shop/redis");
    }

    @Test
    void down_to_nothing_removes_what_seeding_has_made() {
        Shell shell = configured();
        shell.run("up");

        assertThat(shell.run("down-to", "0", "--target", "redis").out())
                .contains("removed list queue", "queue  list  absent");
        shell.run("up");
        assertThat(shell.run("reset", "--target", "redis").out()).contains("removed list queue");
    }

    @Test
    void down_to_a_version_is_refused_for_there_are_none() {
        Ended ended = configured().run("down-to", "1", "--target", "redis");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("redis is declared, not migrated", "'down-to 0' removes its seeds");
    }

    @Test
    void a_command_about_versions_says_that_it_has_none() {
        Ended ended = configured().run("plan", "--target", "redis");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("redis is declared, not migrated: it has no versions", "shop/main");
    }

    @Test
    void an_absent_seed_is_something_pending() {
        Shell shell = configured();
        shell.run("up", "--target", "main");

        assertThat(shell.run("status", "--check").exitCode()).isEqualTo(4);
        shell.run("up");
        assertThat(shell.run("status", "--check").exitCode()).isZero();
        seeds.holding(Seed.State.WRONG_TYPE);
        assertThat(shell.run("status", "--check").exitCode()).isEqualTo(4);
    }

    @Test
    void the_gates_of_pods_wait_for_seeds_too() {
        Shell shell = configured();
        shell.run("up", "--target", "main");
        String closed = "shop/main: ready\nshop/redis: seeds are outstanding: list queue is absent\n";

        assertThat(shell.run("check")).isEqualTo(new Ended(4, closed, ""));
        assertThat(shell.run("wait", "--timeout", "10ms").out()).isEqualTo(closed);
        assertThat(shell.run("check", "--target", "redis").exitCode()).isEqualTo(4);
        assertThat(shell.run("check", "--target", "main").exitCode()).isZero();
        assertThat(shell.run("check", "--require", "main@1")).isEqualTo(new Ended(0, "shop/main: ready\n", ""));

        shell.run("up");
        assertThat(shell.run("check")).isEqualTo(new Ended(0, "shop/main: ready\nshop/redis: ready\n", ""));
        seeds.holding(Seed.State.WRONG_TYPE);
        assertThat(shell.run("check").out()).contains("shop/redis: seeds are outstanding: list queue is wrong type");
    }

    @Test
    void a_gate_asks_no_version_of_one() {
        assertThat(configured().run("check", "--require", "redis@1").err())
                .contains("names no migrated target of this program: 'redis'");
        assertThat(shop().run("check", "--target", "redis").err()).contains("set SHOP_REDIS_URL or PAPER_URL");
    }

    @Test
    void a_wait_goes_on_while_its_store_does_not_answer() {
        Shell shell = shop().set("SHOP_REDIS_URL", "paper:silent");
        shell.run("up", "--target", "main");

        Ended ended = shell.run("wait", "--timeout", "10ms");

        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(ended.err()).startsWith("waiting: The paper does not answer\n");
    }

    @Test
    void an_invalid_declaration_stops_the_run_before_any_store_is_touched() {
        Shell shell = shop().set("SHOP_REDIS_URL", "paper:invalid");

        Ended ended = shell.run("up");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).contains("paper.yaml:3: 'colour' is not known");
        assertThat(shop().run("version").out()).contains("no version applied");
    }

    @Test
    void a_malformed_address_is_reported_with_its_variable() {
        Ended ended = shop().set("SHOP_REDIS_URL", "paper:malformed").run("up");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("shop/redis, configured by SHOP_REDIS_URL: the address cannot be understood");
    }

    @Test
    void a_store_that_does_not_answer_fails_after_the_migrations_have_run() throws Exception {
        Ended ended = shop().set("SHOP_REDIS_URL", "paper:silent").run("up", "--json");

        assertThat(ended.exitCode()).isEqualTo(7);
        JsonNode targets = new ObjectMapper().readTree(ended.out()).get("targets");
        assertThat(targets.findValuesAsText("outcome")).containsExactly("done", "applied", "failed");
    }

    @Test
    void a_failed_migration_does_not_keep_the_seeds_back() {
        Shell shell = configured();
        shell.migrations("shop/main").add(2, "broken", "DROP nothing;", "CREATE nothing;");

        Ended ended = shell.run("up");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).contains("shop/main: failed", "shop/redis: seeds");
    }

    @Test
    void two_services_may_share_a_store_by_one_historical_variable() {
        Shell shell =
                shop().declared("mill/redis", new PaperSeeds(), "PAPER_URL").set("PAPER_URL", "paper:");

        assertThat(shell.run("up").out()).contains("shop/redis: seeds", "mill/redis: seeds");
    }
}

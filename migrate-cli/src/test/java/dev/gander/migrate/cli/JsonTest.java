package dev.gander.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.gander.migrate.cli.Shell.Ended;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every document of {@code --json} is what its schema says, on one line. */
final class JsonTest {

    private static final Path SCHEMAS =
            Path.of("../docs/schema").toAbsolutePath().normalize();
    private static final JsonSchemaFactory SCHEMA_READER = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    @TempDir
    private Path folder;

    private Shell shop() {
        Shell shell = Shell.ofShop(folder)
                .optional("shop/extra")
                .declared("shop/redis", new PaperSeeds())
                .set("SHOP_REDIS_URL", "paper:")
                .set("SHOP_MAIN_SCRATCH_URL", "memory:scratch");
        shell.migrations("shop/extra").add(1, "extra", "CREATE extra;", "DROP extra;");
        shell.migrations("shop/main")
                .add(1, "users", "CREATE users;\nINSERT \"a\\b\";", "DROP users;")
                .addWithoutTransaction(2, "orders", "CREATE orders;", "DROP orders;")
                .file("replaceable/010_view.sql", "-- +goose Up\nCREATE view1;\n-- +goose Down\nDROP view1;\n");
        return shell;
    }

    @ParameterizedTest
    @CsvSource({
        "status, status, 0",
        "version, version, 0",
        "plan, plan, 0",
        "plan --down, plan, 0",
        "plan --sql, plan-sql, 0",
        "plan --graph, plan-graph, 0",
        "validate --target main, validate, 0",
        "validate --applied, validate, 0",
        "snapshot --target main, snapshot, 0",
        "snapshot --live --target main, snapshot, 0",
        "verify --target main, verify, 0",
        "drift --target main, drift, 0",
        "history, history, 0",
        "check, gates, 4",
        "wait --timeout 0s, gates, 4",
        "init-store, gates, 0",
        "init-store --print, init-store, 0",
        "env, env, 0",
        "up, run, 0",
        "up-by-one, run, 0",
        "up-to 2, run, 0",
        "down, run, 0",
        "down-to 0, run, 0",
        "down-to 0 --yes, run, 0",
        "redo, run, 0",
        "reset, run, 0",
        "reset --target redis, run, 0",
        "adopt --to 2 --yes, failure, 5",
        "adopt --to 2 --yes --unchecked, run, 0",
        "resolve --skip, run, 0",
        "adopt --to 2, failure, 2",
        "resolve, failure, 2",
        "upp, failure, 2",
        "up --nothing, failure, 2",
        "create x --dir absent, failure, 2"
    })
    void every_command_answers_by_its_schema(String call, String schema, int exitCode) throws Exception {
        Shell shell = shop();
        shell.run("up-by-one");

        Ended ended = shell.run((call + " --json").split(" "));

        assertThat(ended.exitCode()).isEqualTo(exitCode);
        conforms(ended, schema);
    }

    @Test
    void drift_answers_by_its_schema_whatever_it_has_found() throws Exception {
        Shell shell = shop();
        shell.run("up", "--target", "main");
        shell.store("shop/main").execute("DROP orders");
        shell.store("shop/main").execute("CREATE orders (id int)");
        shell.store("shop/main").execute("CREATE audit");
        shell.store("shop/main").execute("DROP users");
        shell.migrations("shop/main").file("accepted-drift", """
                accept table audit until 2026-12-31 because it stays
                accept table users until 2025-12-31 because nobody uses
                accept table ghosts: column * until 2026-12-31 because they come back
                """);

        Ended ended = shell.run("drift", "--json", "--target", "main");
        assertThat(ended.exitCode()).isEqualTo(5);
        JsonNode drift = conforms(ended, "drift");

        assertThat(drift.at("/targets/0/outcome").asText()).isEqualTo("drift");
        assertThat(drift.at("/targets/0/differences").toString())
                .isEqualTo("[{\"kind\":\"table\",\"name\":\"orders\",\"difference\":\"changed\",\"details\":"
                        + "[{\"name\":\"column id\",\"expected\":null,\"actual\":\"int\"}]},"
                        + "{\"kind\":\"table\",\"name\":\"users\",\"difference\":\"missing\",\"details\":[]}]");
        assertThat(drift.at("/targets/0/accepted/0/by/line").asInt()).isEqualTo(1);
        assertThat(drift.at("/targets/0/expired/0/until").asText()).isEqualTo("2025-12-31");
        assertThat(drift.at("/targets/0/idle/0/detail").asText()).isEqualTo("column *");

        shell.store("shop/main").insertVersionRow(9);
        Ended failed = shell.run("drift", "--json", "--target", "main");
        assertThat(failed.exitCode()).isEqualTo(2);
        assertThat(conforms(failed, "drift").at("/error/code").asInt()).isEqualTo(2);
        assertThat(failed.err()).contains("is version 9");
    }

    @Test
    void verify_answers_by_its_schema_whatever_it_has_found() throws Exception {
        Shell shell = shop();
        shell.migrations("shop/main").add(3, "bad", "CREATE bad;", "INSERT nothing;");

        Ended ended = shell.run("verify", "--json");

        assertThat(ended.exitCode()).isEqualTo(5);
        JsonNode verify = conforms(ended, "verify");
        assertThat(verify.at("/targets/0/findings/0/finding").asText()).isEqualTo("down-differs");
        assertThat(verify.at("/targets/0/findings/1/finding").asText()).isEqualTo("up-fails");
        assertThat(verify.at("/targets/1/outcome").asText()).isEqualTo("not-configured");

        shell.migrations("shop/main").add(3, "bad", "FAIL here;", "");
        assertThat(conforms(shell.run("verify", "--json"), "verify")
                        .at("/error/file")
                        .asText())
                .isEqualTo("0003_bad.sql");
    }

    @Test
    void commands_about_files_answer_by_their_schema() throws Exception {
        Shell shell = shop();
        String fresh = folder.resolve("fresh").toString();

        conforms(shell.run("init", "--json", "--dir", fresh), "written");
        conforms(shell.run("create", "x", "--timestamp", "--json", "--dir", fresh), "written");
        JsonNode fixed = conforms(shell.run("fix", "--json", "--dir", fresh), "written");
        assertThat(fixed.at("/files/0/path").asText()).endsWith("0002_x.sql");
        assertThat(fixed.at("/files/0/before").asText()).endsWith("_x.sql");
    }

    @Test
    void status_has_the_promised_shape() throws Exception {
        Shell shell = shop();
        shell.run("up-by-one");

        JsonNode status = conforms(shell.run("status", "--json"), "status");

        assertThat(status.toString()
                        .replaceAll("\"durationMs\":\\d+", "\"durationMs\":5")
                        .replaceAll("05\\.\\d+\"", "05\""))
                .isEqualTo("{\"schemaVersion\":1,\"targets\":["
                        + "{\"service\":\"shop\",\"target\":\"main\",\"kind\":\"memory\",\"configured\":true,\"version\":1,"
                        + "\"migrations\":["
                        + "{\"version\":1,\"name\":\"users\",\"state\":\"applied\",\"appliedAt\":\"2026-01-02T03:04:05\","
                        + "\"actor\":\"ada\",\"durationMs\":5},"
                        + "{\"version\":2,\"name\":\"orders\",\"state\":\"pending\",\"appliedAt\":null,"
                        + "\"actor\":null,\"durationMs\":null}],"
                        + "\"replaceables\":["
                        + "{\"name\":\"replaceable/010_view\",\"path\":\"replaceable/010_view.sql\","
                        + "\"state\":\"pending\",\"appliedAt\":null,\"actor\":null,\"durationMs\":null}]},"
                        + "{\"service\":\"shop\",\"target\":\"extra\",\"kind\":\"memory\",\"configured\":false,"
                        + "\"version\":null,\"migrations\":[],\"replaceables\":[]},"
                        + "{\"service\":\"shop\",\"target\":\"redis\",\"kind\":\"paper\",\"configured\":true,"
                        + "\"version\":null,\"migrations\":[],"
                        + "\"seeds\":[{\"name\":\"queue\",\"type\":\"list\",\"state\":\"absent\"}]}]}");
    }

    @Test
    void validate_and_plan_list_files_with_fingerprints() throws Exception {
        Shell shell = shop();
        String expected = "{\"path\":\"0002_orders.sql\",\"version\":2,\"name\":\"orders\",\"transactional\":false,"
                + "\"up\":{\"statements\":1,\"fingerprint\":\"" + sha256("CREATE orders;") + "\"},"
                + "\"down\":{\"statements\":1,\"fingerprint\":\"" + sha256("DROP orders;") + "\"},\"problems\":[]";

        JsonNode validated = conforms(shell.run("validate", "--json", "--target", "main"), "validate");
        JsonNode planned = conforms(shell.run("plan", "--json"), "plan");

        assertThat(validated.at("/files/1").toString()).startsWith(expected);
        assertThat(planned.at("/files/1").toString()).startsWith(expected);
        assertThat(validated.at("/files/0/up/fingerprint").asText())
                .isEqualTo(sha256("CREATE users;\0INSERT \"a\\b\";"));
    }

    @Test
    void problems_stand_at_their_files_also_at_those_that_are_not_taken() throws Exception {
        Shell shell = shop();
        shell.migrations("shop/main")
                .file("0003_bad.sql", "SELECT 1;\n")
                .file("0004_x.SQL", "")
                .file("2_same.sql", "");

        JsonNode validated = conforms(shell.run("validate", "--json", "--target", "main"), "validate");

        assertThat(validated.at("/files").findValuesAsText("path"))
                .containsExactlyInAnyOrder(
                        "0001_users.sql",
                        "0002_orders.sql",
                        "2_same.sql",
                        "0003_bad.sql",
                        "0004_x.SQL",
                        "replaceable/010_view.sql");
        assertThat(validated.at("/files").findValuesAsText("code"))
                .contains("duplicate-version", "no-up", "look-alike");
    }

    @Test
    void failures_carry_facts() throws Exception {
        Shell shell = shop();
        shell.run("up");
        shell.migrations("shop/main").add(3, "broken", "CREATE half;\nFAIL here;", "");

        JsonNode failed = conforms(shell.run("up", "--json"), "run");
        assertThat(failed.at("/targets/0/outcome").asText()).isEqualTo("failed");
        assertThat(failed.at("/error/code").asInt()).isEqualTo(1);
        assertThat(failed.at("/error/kind").asText()).isEqualTo("migration-failed");
        assertThat(failed.at("/error/file").asText()).isEqualTo("0003_broken.sql");
        assertThat(failed.at("/error/line").asInt()).isEqualTo(3);
        assertThat(failed.at("/error/statement").asInt()).isEqualTo(2);
        assertThat(failed.at("/error/advice").asText()).isNotEmpty();

        shell.migrations("shop/main").delete("0003_broken.sql").add(1, "users", "CREATE others;", "DROP others;");
        JsonNode edited = conforms(shell.run("up", "--json"), "run");
        assertThat(edited.at("/error/edited/0/difference").toString()).contains("+CREATE others;");
        assertThat(conforms(shell.run("validate", "--applied", "--json"), "validate")
                        .at("/edited/0/path")
                        .asText())
                .isEqualTo("0001_users.sql");
        assertThat(conforms(shell.run("status", "--json"), "status").findValuesAsText("state"))
                .contains("edited");

        shell.migrations("shop/main").file("0001_users.sql", "nonsense\n");
        JsonNode invalid = conforms(shell.run("up", "--json"), "failure");
        assertThat(invalid.at("/error/code").asInt()).isEqualTo(3);
        assertThat(invalid.at("/error/problems/0/code").asText()).isEqualTo("no-up");
    }

    @Test
    void late_and_interrupted_migrations_are_named() throws Exception {
        Shell shell = shop();
        shell.store("shop/main").insertVersionRow(9);

        JsonNode late = conforms(shell.run("up", "--json"), "run");
        assertThat(late.at("/error/late").findValuesAsText("version")).containsExactly("1", "2");

        shell.migrations("shop/main").addWithoutTransaction(10, "slow", "CREATE a;\nFAIL b;", "");
        shell.run("up", "--allow-missing");
        JsonNode interrupted = conforms(shell.run("up", "--json"), "run");
        assertThat(interrupted.at("/error/kind").asText()).isEqualTo("interrupted");
        assertThat(interrupted.at("/error/version").asInt()).isEqualTo(10);
        assertThat(interrupted.at("/error/statement").asInt()).isEqualTo(2);
    }

    private static JsonNode conforms(Ended ended, String schema) throws JsonProcessingException {
        assertThat(ended.out()).endsWith("}\n").containsOnlyOnce("\n");
        JsonNode document = new ObjectMapper().readTree(ended.out());
        JsonSchema rules =
                SCHEMA_READER.getSchema(SCHEMAS.resolve(schema + ".schema.json").toUri());
        assertThat(rules.validate(document)).as(ended.out()).isEmpty();
        return document;
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}

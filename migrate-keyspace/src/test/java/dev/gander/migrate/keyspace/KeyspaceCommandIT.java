package dev.gander.migrate.keyspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.gander.migrate.cli.MigrateCommandLine;
import dev.gander.migrate.cli.process.Interruptions;
import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.cli.process.Surroundings.Device;
import dev.gander.migrate.devstores.DevRedis;
import dev.gander.migrate.devstores.DevRedisSettings;
import dev.gander.migrate.devstores.RedisBinary;
import dev.gander.migrate.program.Operator;
import dev.gander.migrate.testkit.server.RedisExtension;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;

final class KeyspaceCommandIT {

    private static final Path SCHEMAS =
            Path.of("../docs/schema").toAbsolutePath().normalize();

    @RegisterExtension
    final RedisExtension redis = RedisExtension.ofDefaultVersion();

    @TempDir
    private Path folder;

    private final Map<String, String> variables = new HashMap<>();

    private String url = "";

    private record Ended(int exitCode, String out, String err) {}

    @BeforeEach
    void configure() {
        url = redis.database().url();
        variables.put("SHOP_REDIS_URL", url);
    }

    @Test
    void a_database_as_declared_exits_with_0() {
        Ended seeded = run("shop", "keyspace", "seed");
        assertThat(seeded).isEqualTo(new Ended(0, "shop/redis: seeds\n  created stream shop:events\n", ""));

        assertThat(run("shop", "keyspace", "check"))
                .isEqualTo(
                        new Ended(0, "shop/redis: 2 keys on 1 server, as declared\n", "shop/redis: check, 2 keys\n"));
        assertThat(run("shop", "keyspace", "check", "--quiet").err()).isEmpty();
        assertThat(run("shop", "keyspace", "seed").out()).contains("present stream shop:events");
    }

    @Test
    void a_divergence_exits_with_5_and_is_named_with_examples() {
        set("bill:1", "price:1", "mill:1");

        Ended ended = run("shop", "keyspace", "check", "--all");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out())
                .contains(
                        "shop/redis: 3 keys on 1 server, not as declared\n",
                        "  undeclared bill: (1 key): no declaration knows it, such as bill:1\n",
                        "  ttl missing price:<id> (1 key): never expires, though it should, such as price:1\n",
                        "  foreign mill (1 key): belongs to another owner, such as mill:1\n");
    }

    @Test
    void a_terminal_shows_how_far_a_check_has_come() {
        try (Jedis client = new Jedis(url);
                Pipeline pipeline = client.pipelined()) {
            for (int number = 0; number < 1_500; number++) {
                pipeline.set("bill:" + number, "x");
            }
        }

        // A rest behind the first page, which is long enough to be seen.
        Ended ended = run(Device.TERMINAL, "shop", "keyspace", "check", "--all", "--rate", "1500");

        assertThat(ended.err())
                .contains("\r\u001b[Kshop/redis: check, 1500 keys, 0s")
                // A page ends where the server likes, at a thousand keys or a few more.
                .containsPattern("shop/redis: check, 1500 keys, 10\\d\\d done, 0s")
                .endsWith("\r\u001b[K");
    }

    @ParameterizedTest
    @CsvSource({
        "keyspace check, keyspace-check, 5",
        "keyspace seed, keyspace-seed, 0",
        "keyspace docs, keyspace-docs, 0",
        "status, status, 0",
        "up, run, 0",
        "keyspace dance, failure, 2",
        "keyspace check --rate 0, failure, 2"
    })
    void every_document_is_as_its_schema_says(String words, String schema, int exitCode) throws Exception {
        set("bill:1");

        Ended ended = run("shop", (words + " --json").split(" "));

        assertThat(ended.exitCode()).isEqualTo(exitCode);
        JsonNode document = new ObjectMapper().readTree(ended.out());
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(SCHEMAS.resolve(schema + ".schema.json").toUri())
                        .validate(document))
                .isEmpty();
    }

    @Test
    void up_and_down_to_0_leave_the_database_as_it_was() {
        assertThat(run("shop", "up").out()).contains("created stream shop:events", "shop:events  stream  seeded");
        assertThat(run("shop", "status", "--check").exitCode()).isZero();

        assertThat(run("shop", "down-to", "0", "--target", "redis").out()).contains("removed stream shop:events");

        try (Jedis client = new Jedis(url)) {
            assertThat(client.dbSize()).isZero();
        }
    }

    @Test
    void without_an_address_nothing_is_asked_and_nothing_fails() {
        variables.clear();

        assertThat(run("shop", "keyspace", "check"))
                .isEqualTo(new Ended(0, "shop/redis: not configured (SHOP_REDIS_URL)\n", ""));
        assertThat(run("shop", "keyspace", "check", "--target", "redis").exitCode())
                .isEqualTo(2);
        assertThat(run("shop", "keyspace", "docs").out()).startsWith("# Redis keys of shop\n");
    }

    @Test
    void a_host_with_a_password_from_a_file_is_reached_and_nothing_shows_the_password() throws Exception {
        DevRedisSettings settings = DevRedisSettings.throwaway(
                        RedisBinary.find(folder.resolve("binaries")), folder.resolve("data"))
                .withPassword("hidden");
        try (DevRedis guarded = DevRedis.start(settings)) {
            variables.put("SHOP_REDIS_URL", "127.0.0.1:" + guarded.port());
            Ended refused = run("shop", "keyspace", "check");
            variables.put(
                    "REDIS_PASSWORD_FILE",
                    Files.writeString(folder.resolve("secret"), "hidden\n").toString());
            Ended reached = run("shop", "keyspace", "check", "--verbose");

            assertThat(refused.exitCode()).isEqualTo(7);
            assertThat(refused.err()).contains("does not let us in");
            assertThat(reached.exitCode()).isZero();
            assertThat(reached.out() + reached.err()).doesNotContain("hidden");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keyspace dance|There is no 'keyspace dance'",
                "keyspace check --all --sample 3|--all and --sample contradict each other",
                "keyspace check --sample many|--sample 'many' is not a number of keys"
            })
    void words_without_sense_exit_with_2(String words, String message) {
        Ended ended = run("shop", words.split(" "));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains(message);
    }

    @Test
    void an_invalid_declaration_exits_with_3_before_a_server_is_asked() {
        variables.put("BROKEN_REDIS_URL", "redis://127.0.0.1:1");

        Ended ended = run("broken", "up");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err())
                .contains("migrations/broken/redis/keyspace.yaml:4: 'colour' is not a field of the file");
        assertThat(run("broken", "keyspace", "check").exitCode()).isEqualTo(3);
    }

    @Test
    void a_malformed_address_exits_with_2_and_a_silent_one_with_7() {
        variables.put("SHOP_REDIS_URL", "http://:secret@host");
        Ended malformed = run("shop", "keyspace", "check");
        assertThat(malformed.exitCode()).isEqualTo(2);
        assertThat(malformed.err())
                .contains("shop/redis, configured by SHOP_REDIS_URL")
                .doesNotContain("secret");

        variables.put("SHOP_REDIS_URL", "redis://127.0.0.1:1");
        assertThat(run("shop", "keyspace", "seed").exitCode()).isEqualTo(7);
    }

    private void set(String... keys) {
        try (Jedis client = new Jedis(url)) {
            for (String key : keys) {
                client.set(key, "x");
            }
        }
    }

    private Ended run(String service, String... words) {
        return run(Device.FILE, service, words);
    }

    private Ended run(Device device, String service, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                device,
                new PrintStream(err, false, StandardCharsets.UTF_8),
                device,
                name -> Optional.ofNullable(variables.get(name)),
                new Operator("ada", "engine"),
                Interruptions.NONE,
                InstantSource.system());
        int exitCode = new MigrateCommandLine("migrate", List.of(KeyspaceTarget.of(service)), surroundings)
                .with(new KeyspaceCommand())
                .run(words);
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

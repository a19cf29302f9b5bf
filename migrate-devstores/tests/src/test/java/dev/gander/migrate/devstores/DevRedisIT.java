package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server that is installed, and the one from Maven Central. */
final class DevRedisIT {

    @TempDir
    private Path folder;

    static Stream<RedisBinary> binaries() {
        return Stream.of(
                RedisBinary.installed().orElseThrow(() -> new IllegalStateException("Install redis-server")),
                RedisBinary.fromClassPath(Path.of("target/binaries")));
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void a_new_data_folder_serves_databases(RedisBinary binary) throws IOException {
        try (DevRedis redis = DevRedis.start(throwaway(binary))) {
            assertThat(call(redis, "SET", "a", "1")).isEqualTo("OK");
            assertThat(redis.url(3)).isEqualTo("redis://127.0.0.1:" + redis.port() + "/3");

            redis.flush(3);
            assertThat(call(redis, "DBSIZE")).isEqualTo("1");
            redis.flush(0);
            assertThat(call(redis, "DBSIZE")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void throwaway_data_is_gone_afterwards(RedisBinary binary) {
        DevRedis.start(throwaway(binary)).close();

        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(folder.resolve("data.lock")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void a_server_killed_at_once_starts_again_with_what_was_acknowledged(RedisBinary binary) throws Exception {
        DevRedisSettings settings = DevRedisSettings.durable(binary, folder.resolve("data"));
        try (DevRedis redis = DevRedis.start(settings)) {
            call(redis, "SET", "kept", "1");
            ProcessHandle server = ProcessHandle.of(redis.pid()).orElseThrow();
            server.destroyForcibly();
            assertThat(Processes.ends(server, Duration.ofSeconds(30))).isTrue();
        }
        try (DevRedis redis = DevRedis.start(settings)) {
            assertThat(call(redis, "EXISTS", "kept")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void a_second_server_on_the_same_data_is_refused_with_the_holder_named(RedisBinary binary) {
        DevRedisSettings settings = throwaway(binary);
        try (DevRedis redis = DevRedis.start(settings)) {
            assertThat(redis.pid()).isPositive();
            assertThatThrownBy(() -> DevRedis.start(settings))
                    .isInstanceOf(DevStoreException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void with_a_password_nobody_connects_without_it(RedisBinary binary) throws IOException {
        DevRedisSettings settings = throwaway(binary).withPassword("p@ss\"/w rd");
        try (DevRedis redis = DevRedis.start(settings)) {
            assertThat(redis.url(0)).contains("redis://:p%40ss%22%2Fw%20rd@");
            assertThat(call(redis, "PING")).startsWith("NOAUTH");
            redis.flush(0);
            assertThat(Files.getPosixFilePermissions(folder.resolve("data/redis.conf")))
                    .hasSize(2);
        }
        assertThat(settings.toString()).doesNotContain("p@ss");
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void a_folder_with_spaces_and_a_quote_is_fine(RedisBinary binary) throws IOException {
        Path odd = folder.resolve("my data's \"place\"");
        try (DevRedis redis = DevRedis.start(DevRedisSettings.durable(binary, odd))) {
            assertThat(call(redis, "PING")).isEqualTo("PONG");
        }
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void a_parameter_that_the_server_refuses_is_reported_with_its_words(RedisBinary binary) {
        assertThatThrownBy(() -> DevRedis.start(throwaway(binary).withParameter("colour", "red")))
                .isInstanceOf(DevStoreException.class)
                .hasMessageContaining("colour");
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void data_that_no_server_can_read_is_refused_with_the_log(RedisBinary binary) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/dump.rdb"), "not a dump");
        DevRedisSettings settings = throwaway(binary).withParameter("appendonly", "no");

        assertThatThrownBy(() -> DevRedis.start(settings))
                .isInstanceOf(DevStoreException.class)
                .hasMessageContaining("did not start");
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void a_stale_process_number_that_now_belongs_to_another_program_does_no_harm(RedisBinary binary) throws Exception {
        DevRedisSettings settings = DevRedisSettings.durable(binary, folder.resolve("data"));
        DevRedis.start(settings).close();
        long own = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("data/redis.pid"), own + "\n");
        try (DevRedis redis = DevRedis.start(settings)) {
            assertThat(redis.pid()).isNotEqualTo(own);
        }
    }

    private DevRedisSettings throwaway(RedisBinary binary) {
        return DevRedisSettings.throwaway(binary, folder.resolve("data"));
    }

    private static String call(DevRedis redis, String... words) throws IOException {
        try (RedisWire wire = new RedisWire(redis.port())) {
            return wire.call(words);
        }
    }
}

package dev.gander.migrate.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RedisExtensionIT {

    @RegisterExtension
    final RedisExtension redis = RedisExtension.ofDefaultVersion();

    @RegisterExtension
    final RedisExtension older = RedisExtension.fromClassPath();

    /** Each repetition leaves a key behind, and none finds one. */
    @RepeatedTest(3)
    void each_test_gets_an_empty_database() throws IOException {
        RedisDatabase database = redis.database();

        assertThat(call(database, "DBSIZE")).isEqualTo(":0");
        assertThat(call(database, "SET left behind")).isEqualTo("+OK");
    }

    @Test
    void two_databases_of_one_test_do_not_see_each_other() throws IOException {
        RedisDatabase one = redis.database();
        RedisDatabase other = redis.database();

        call(one, "SET key value");

        assertThat(other.number()).isNotEqualTo(one.number());
        assertThat(call(other, "DBSIZE")).isEqualTo(":0");
    }

    @Test
    void the_older_server_runs_beside_the_default_one() throws IOException {
        assertThat(URI.create(older.database().url()).getPort())
                .isNotEqualTo(URI.create(redis.database().url()).getPort());
        assertThat(call(older.database(), "PING")).isEqualTo("+PONG");
    }

    private static String call(RedisDatabase database, String command) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(database.url()).getPort())) {
            String words = "SELECT " + database.number() + "\r\n" + command + "\r\nQUIT\r\n";
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            String replies = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return replies.split("\r\n")[1];
        }
    }
}

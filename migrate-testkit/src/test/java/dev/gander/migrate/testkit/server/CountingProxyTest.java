package dev.gander.migrate.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CountingProxyTest {

    private ServerSocket echo;
    private CountingProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::answer);
        server.setDaemon(true);
        server.start();
        proxy = CountingProxy.to("127.0.0.1", echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void an_answer_makes_a_round_trip_however_many_packets_the_question_took() throws IOException {
        try (Socket client = connect()) {
            say(client, "one\n");
            assertThat(hear(client, 4)).isEqualTo("one\n");
            say(client, "two ");
            say(client, "and three\n");
            assertThat(hear(client, 14)).isEqualTo("two and three\n");
        }
        assertThat(proxy.roundTrips()).isEqualTo(2);
        assertThat(proxy.connections()).isEqualTo(1);
    }

    @Test
    void a_connection_without_a_word_is_no_round_trip() throws IOException {
        connect().close();

        assertThat(proxy.roundTrips()).isZero();
    }

    @Test
    void counting_begins_anew_when_told() throws IOException {
        try (Socket client = connect()) {
            say(client, "one\n");
            hear(client, 4);
            proxy.forget();
            say(client, "two\n");
            hear(client, 4);
        }
        assertThat(proxy.roundTrips()).isEqualTo(1);
        assertThat(proxy.connections()).isZero();
    }

    @Test
    void a_lost_answer_ends_the_connection() throws IOException {
        proxy.loseAnswerTo("COMMIT");
        try (Socket client = connect()) {
            say(client, "BEGIN\n");
            assertThat(hear(client, 6)).isEqualTo("BEGIN\n");
            say(client, "COMMIT\n");
            assertThat(hear(client, 7)).isEmpty();
        }
    }

    private Socket connect() throws IOException {
        return new Socket("127.0.0.1", proxy.port());
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String hear(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Repeats each line when it is complete. */
    private void answer() {
        while (!echo.isClosed()) {
            try (Socket client = echo.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    say(client, line + "\n");
                }
            } catch (IOException broken) {
                continue;
            }
        }
    }
}

package dev.gander.migrate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DelayingProxyTest {

    private static final Duration ROUND_TRIP = Duration.ofMillis(40);

    @Test
    void an_answer_takes_a_round_trip_and_the_connection_another() throws IOException {
        try (Echo echo = Echo.start();
                DelayingProxy line = DelayingProxy.start(echo.port(), ROUND_TRIP);
                Socket client = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
            long began = System.nanoTime();
            ask(client, 1);
            ask(client, 2);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(ROUND_TRIP.multipliedBy(3));
        }
    }

    @Test
    void what_is_said_without_waiting_arrives_in_order() throws IOException {
        try (Echo echo = Echo.start();
                DelayingProxy line = DelayingProxy.start(echo.port(), ROUND_TRIP);
                Socket client = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
            client.getOutputStream().write(1);
            client.getOutputStream().write(2);

            assertThat(client.getInputStream().readNBytes(2)).containsExactly(1, 2);
        }
    }

    private static void ask(Socket client, int what) throws IOException {
        client.getOutputStream().write(what);
        assertThat(client.getInputStream().read()).isEqualTo(what);
    }

    /** Answers each byte with itself. */
    private record Echo(ServerSocket entrance) implements AutoCloseable {

        static Echo start() throws IOException {
            Echo echo = new Echo(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            DelayingProxy.daemon(echo::answer);
            return echo;
        }

        int port() {
            return entrance.getLocalPort();
        }

        private void answer() {
            try (Socket socket = entrance.accept()) {
                socket.setTcpNoDelay(true);
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream();
                for (int next = in.read(); next >= 0; next = in.read()) {
                    out.write(next);
                }
            } catch (IOException e) {
                // The test is over.
            }
        }

        @Override
        public void close() throws IOException {
            entrance.close();
        }
    }
}

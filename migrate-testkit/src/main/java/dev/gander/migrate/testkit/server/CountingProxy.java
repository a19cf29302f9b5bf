package dev.gander.migrate.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands on loopback between a client and a server, passes every byte on and counts round trips: the times that the server
 * answers after the client has spoken. Exact, whatever the sizes and times of the packets. Making a connection and ending
 * one are not counted, since neither waits for an answer of the server's program.
 *
 * <p>It can also lose an answer, as a network does that breaks at the worst moment. Thread-safe.
 *
 * <pre>{@code
 * try (CountingProxy proxy = CountingProxy.to("127.0.0.1", 5432)) {
 *     // connect to proxy.port()
 *     assertThat(proxy.roundTrips()).isLessThanOrEqualTo(5);
 * }
 * }</pre>
 */
public final class CountingProxy implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final String host;
    private final int port;
    private final ServerSocket entrance;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private int roundTrips;
    private int connections;
    private byte[] fatal = {};

    private CountingProxy(String host, int port, ServerSocket entrance) {
        this.host = host;
        this.port = port;
        this.entrance = entrance;
    }

    /** Starts to listen on a free port. */
    public static CountingProxy to(String host, int port) {
        try {
            CountingProxy proxy =
                    new CountingProxy(host, port, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            daemon(proxy::accept);
            return proxy;
        } catch (IOException failure) {
            throw new UncheckedIOException("No free port for a proxy", failure);
        }
    }

    /** Where to connect, on 127.0.0.1. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** How many there have been, over all connections. */
    public synchronized int roundTrips() {
        return roundTrips;
    }

    /** How many connections have been made. */
    public synchronized int connections() {
        return connections;
    }

    /** Counts from nought again. */
    public synchronized void forget() {
        roundTrips = 0;
        connections = 0;
    }

    /**
     * From now on, whoever sends these words never hears an answer: the server gets them, and both connections end as soon
     * as it begins to speak.
     */
    public synchronized void loseAnswerTo(String words) {
        fatal = words.getBytes(StandardCharsets.UTF_8);
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                Socket client = entrance.accept();
                Socket server = new Socket(host, port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(client);
                open.add(server);
                synchronized (this) {
                    connections++;
                }
                Line line = new Line(client, server);
                daemon(line::toServer);
                daemon(line::toClient);
            }
        } catch (IOException closed) {
            close();
        }
    }

    @Override
    public void close() {
        closeQuietly(entrance);
        open.forEach(CountingProxy::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception gone) {
            // It was closed from the other side.
            return;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "counting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized boolean isFatal(byte[] bytes, int length) {
        return fatal.length > 0
                && new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
                        .contains(new String(fatal, StandardCharsets.ISO_8859_1));
    }

    private synchronized void answered() {
        roundTrips++;
    }

    /** One connection. The client's turn is noted before its bytes go out, so no answer can overtake it. */
    private final class Line {

        private final Socket client;
        private final Socket server;
        private boolean clientSpoke;
        private boolean doomed;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void toServer() {
            pump(client, server, (bytes, length) -> {
                clientSpoke = true;
                doomed |= isFatal(bytes, length);
                return true;
            });
        }

        void toClient() {
            pump(server, client, (bytes, length) -> {
                if (clientSpoke) {
                    clientSpoke = false;
                    answered();
                }
                return !doomed;
            });
        }

        private void pump(Socket from, Socket to, Turn turn) {
            byte[] bytes = new byte[BUFFER];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                    boolean goesOn;
                    synchronized (this) {
                        goesOn = turn.taken(bytes, length);
                    }
                    if (!goesOn) {
                        break;
                    }
                    out.write(bytes, 0, length);
                }
            } catch (IOException broken) {
                // The other direction is closed below.
            }
            closeQuietly(to);
            closeQuietly(from);
        }
    }

    /** What somebody says, before it is passed on. */
    private interface Turn {

        /** Whether to pass it on. */
        boolean taken(byte[] bytes, int length);
    }
}

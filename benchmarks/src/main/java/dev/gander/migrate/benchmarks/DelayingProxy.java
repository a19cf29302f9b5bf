package dev.gander.migrate.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A long line to a server on this machine: hands on what either side sends half a round trip later.
 *
 * <p>A new connection takes a round trip of its own, as it would on the network. Thread-safe.
 */
final class DelayingProxy implements AutoCloseable {

    private final ServerSocket entrance;
    private final int serverPort;
    private final Duration roundTrip;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private DelayingProxy(ServerSocket entrance, int serverPort, Duration roundTrip) {
        this.entrance = entrance;
        this.serverPort = serverPort;
        this.roundTrip = roundTrip;
    }

    /** @param roundTrip how long a message and the answer to it are under way; may be zero */
    static DelayingProxy start(int serverPort, Duration roundTrip) {
        try {
            ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            DelayingProxy proxy = new DelayingProxy(entrance, serverPort, roundTrip);
            daemon(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open a port on loopback", e);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                Socket client = entrance.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                sockets.add(client);
                sockets.add(server);
                connect(client, server);
            }
        } catch (IOException e) {
            if (!entrance.isClosed()) {
                close();
            }
        }
    }

    private void connect(Socket client, Socket server) throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Duration oneWay = roundTrip.dividedBy(2);
        new DelayedLine(client, server, oneWay).open(roundTrip);
        new DelayedLine(server, client, oneWay).open(Duration.ZERO);
    }

    /** Starts a thread that does not keep the program alive. */
    static void daemon(Runnable work) {
        Thread thread = new Thread(work, "delaying-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the proxy", e);
        }
    }
}

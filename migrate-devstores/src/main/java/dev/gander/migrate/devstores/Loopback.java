package dev.gander.migrate.devstores;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The one address that development stores listen on. */
final class Loopback {

    static final String ADDRESS = "127.0.0.1";

    private Loopback() {}

    /** A port that nobody listens on at the moment. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(ADDRESS))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DevStoreException("No free port on " + ADDRESS + ".", e);
        }
    }
}

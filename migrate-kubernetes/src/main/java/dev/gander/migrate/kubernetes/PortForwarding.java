package dev.gander.migrate.kubernetes;

import java.io.Closeable;

/** Makes a port of a pod reachable on loopback. */
@FunctionalInterface
interface PortForwarding {

    /** What is open until it is closed. */
    interface Forward extends Closeable {

        /** On 127.0.0.1. */
        int port();
    }

    Forward open(String namespace, String pod, int port);
}

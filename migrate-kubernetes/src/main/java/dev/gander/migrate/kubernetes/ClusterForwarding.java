package dev.gander.migrate.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.LocalPortForward;
import java.io.IOException;
import java.net.InetAddress;

/**
 * By the cluster's API server.
 *
 * @param client of the cluster
 */
record ClusterForwarding(KubernetesClient client) implements PortForwarding {

    private static final int ANY = 0;

    @Override
    public Forward open(String namespace, String pod, int port) {
        LocalPortForward forward = client.pods()
                .inNamespace(namespace)
                .withName(pod)
                .portForward(port, InetAddress.getLoopbackAddress(), ANY);
        return new Forward() {
            @Override
            public int port() {
                return forward.getLocalPort();
            }

            @Override
            public void close() throws IOException {
                forward.close();
            }
        };
    }
}

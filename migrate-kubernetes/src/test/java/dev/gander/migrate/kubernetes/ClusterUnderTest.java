package dev.gander.migrate.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A cluster of which the objects are fabric8's mock server's, and port 5432 of every pod is the port of a real server on
 * loopback: web sockets carry its bytes, as those of an API server do.
 */
final class ClusterUnderTest implements AutoCloseable {

    private static final String PROTOCOL = "v4.channel.k8s.io";

    /** It would tell of every request. */
    private static final Logger TALKATIVE = Logger.getLogger(MockWebServer.class.getName());

    private final KubernetesMockServer objects;
    private final KubernetesClient direct;
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer front;
    private final int postgres;

    private ClusterUnderTest(KubernetesMockServer objects, int postgres) throws Exception {
        this.objects = objects;
        this.postgres = postgres;
        this.direct = objects.createClient();
        this.front = vertx.createHttpServer(new HttpServerOptions().addWebSocketSubProtocol(PROTOCOL))
                .requestHandler(this::passOn)
                .webSocketHandler(this::forward)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    /** Every pod of it has this port of loopback. */
    static ClusterUnderTest forwardingTo(int postgres) throws Exception {
        TALKATIVE.setLevel(Level.WARNING);
        KubernetesMockServer objects = new KubernetesMockServer(
                new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(), false);
        objects.init();
        return new ClusterUnderTest(objects, postgres);
    }

    /** A client as tests of users have one. */
    KubernetesClient client() {
        return new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder()
                        .withAutoConfigure(false)
                        .withMasterUrl("http://127.0.0.1:" + front.actualPort())
                        .build())
                .build();
    }

    /** Nothing but a test sets a status: there is no kubelet. */
    void pod(String name, Map<String, String> labels, String ready) {
        Pod pod = new PodBuilder()
                .withNewMetadata()
                .withNamespace("e2e")
                .withName(name)
                .withLabels(labels)
                .endMetadata()
                .withNewStatus()
                .withPhase("Running")
                .addNewCondition()
                .withType("Ready")
                .withStatus(ready)
                .endCondition()
                .endStatus()
                .build();
        direct.pods().inNamespace("e2e").resource(pod).delete();
        direct.pods().inNamespace("e2e").resource(pod).create();
    }

    /** Takes a pod away, as an eviction does. */
    void lose(String name) {
        direct.pods().inNamespace("e2e").withName(name).delete();
    }

    private void passOn(HttpServerRequest request) {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + objects.getPort() + request.uri()))
                .build();
        HttpClient.newHttpClient()
                .sendAsync(question, HttpResponse.BodyHandlers.ofByteArray())
                .thenAccept(answer -> vertx.runOnContext(now -> request.response()
                        .setStatusCode(answer.statusCode())
                        .putHeader("Content-Type", "application/json")
                        .end(Buffer.buffer(answer.body()))));
    }

    /** Channel 0 carries data, channel 1 errors; the first message of each is the number of the port. */
    private void forward(ServerWebSocket web) {
        web.pause();
        vertx.createNetClient().connect(postgres, "127.0.0.1").onSuccess(socket -> join(web, socket));
    }

    private static void join(ServerWebSocket web, NetSocket socket) {
        web.writeBinaryMessage(Buffer.buffer(new byte[] {0, 0x38, 0x15}));
        web.writeBinaryMessage(Buffer.buffer(new byte[] {1, 0x38, 0x15}));
        web.binaryMessageHandler(message -> socket.write(message.getBuffer(1, message.length())));
        socket.handler(data -> web.writeBinaryMessage(
                Buffer.buffer(data.length() + 1).appendByte((byte) 0).appendBuffer(data)));
        socket.closeHandler(closed -> web.close());
        web.closeHandler(closed -> socket.close());
        web.resume();
    }

    @Override
    public void close() throws Exception {
        direct.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
        objects.destroy();
    }
}

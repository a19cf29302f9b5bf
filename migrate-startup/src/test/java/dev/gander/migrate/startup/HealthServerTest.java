package dev.gander.migrate.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.startup.Readiness.Phase;
import dev.gander.migrate.startup.TargetReadiness.State;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a platform asks over HTTP. */
final class HealthServerTest {

    private static final Readiness READY =
            new Readiness(Phase.SERVING, List.of(new TargetReadiness(Service.MAIN, State.READY, "")));

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> ask(HealthServer server, String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void a_service_that_is_ready_says_so() throws Exception {
        try (HealthServer server = HealthServer.start(0, () -> READY)) {
            HttpResponse<String> answer = ask(server, "GET", "/readyz");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(answer.body())
                    .isEqualTo("{\"ready\":true,\"phase\":\"serving\",\"targets\":["
                            + "{\"target\":\"shop/main\",\"ready\":true,\"state\":\"ready\",\"detail\":\"\"}]}");
        }
    }

    @Test
    void one_that_is_not_says_why() throws Exception {
        Readiness pending = new Readiness(
                Phase.SERVING, List.of(new TargetReadiness(Service.MAIN, State.PENDING, "not \"applied\": 1")));
        try (HealthServer server = HealthServer.start(0, () -> pending)) {
            HttpResponse<String> answer = ask(server, "GET", "/readyz");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"state\":\"pending\",\"detail\":\"not \\\"applied\\\": 1\"");
            assertThat(ask(server, "HEAD", "/readyz").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void the_process_lives_while_its_stores_keep_everybody_waiting() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        try (HealthServer server = HealthServer.start(0, () -> waitFor(answered))) {
            var slow = client.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/readyz"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(ask(server, "GET", "/healthz").body()).isEqualTo("{\"alive\":true}");

            answered.countDown();
            assertThat(slow.get().statusCode()).isEqualTo(200);
        }
    }

    private static Readiness waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return READY;
    }

    @Test
    void other_paths_and_other_methods_are_refused() throws Exception {
        try (HealthServer server = HealthServer.start(0, () -> READY)) {
            assertThat(ask(server, "GET", "/readyz/more").statusCode()).isEqualTo(404);
            assertThat(ask(server, "GET", "/").statusCode()).isEqualTo(404);
            assertThat(ask(server, "POST", "/readyz").statusCode()).isEqualTo(405);
        }
    }

    @Test
    void a_port_that_is_taken_is_named() {
        try (HealthServer server = HealthServer.start(0, () -> READY)) {
            assertThatThrownBy(() -> HealthServer.start(server.port(), () -> READY))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("port " + server.port());
        }
    }

    @Test
    void an_answer_is_used_until_it_has_aged() {
        AtomicInteger asked = new AtomicInteger();
        AtomicLong now = new AtomicLong();
        Recent<Integer> recent = new Recent<>(asked::incrementAndGet, Duration.ofNanos(10), now::get);

        assertThat(recent.get()).isEqualTo(1);
        now.set(9);
        assertThat(recent.get()).isEqualTo(1);
        now.set(10);
        assertThat(recent.get()).isEqualTo(2);
    }
}

package dev.gander.migrate.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.devstores.DevRedis;
import dev.gander.migrate.devstores.DevRedisSettings;
import dev.gander.migrate.devstores.RedisBinary;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.SeedResult;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.testkit.process.Waiting;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** Servers of their own: with a password, with TLS, as a cluster, and none. */
final class ConnectionIT {

    private static final int SLOTS = 16_384;

    @TempDir
    private Path folder;

    private DevRedisSettings throwaway(String name) {
        RedisBinary installed =
                RedisBinary.installed().orElseThrow(() -> new IllegalStateException("Install redis-server"));
        return DevRedisSettings.throwaway(installed, folder.resolve(name));
    }

    @Test
    void a_password_is_taken_from_the_address_and_a_wrong_one_is_explained() {
        try (DevRedis redis = DevRedis.start(throwaway("data").withPassword("p@ss w/rd"))) {
            assertThat(Shop.at(redis.url(3)).seed(Shop.ADA)).hasSize(1);

            String wrong = "redis://:wrong@127.0.0.1:" + redis.port();
            assertThatThrownBy(() -> Shop.at(wrong).seeds())
                    .isInstanceOf(DatastoreUnreachableException.class)
                    .hasMessageContaining("does not let us in")
                    .hasMessageNotContaining("wrong@");
        }
    }

    @Test
    void a_service_reaches_the_same_database_with_a_pool_that_connects_when_it_is_asked() {
        try (DevRedis redis = DevRedis.start(throwaway("data").withPassword("p@ss w/rd"));
                RedisClient client = client(redis.url(3));
                RedisClient nobody = client("redis://127.0.0.1:1")) {
            client.set("shop:seen", "yes");

            try (Jedis other = Shop.client(redis.url(3))) {
                assertThat(other.get("shop:seen")).isEqualTo("yes");
                assertThat(other.clientList()).contains("name=shop ");
            }
            assertThatThrownBy(nobody::ping).isInstanceOf(JedisConnectionException.class);
        }
    }

    private static RedisClient client(String url) {
        return RedisClients.of(DatastoreSettings.of(new TargetName("shop", "redis"), url));
    }

    @Test
    void a_user_of_the_access_lists_is_let_in() {
        try (DevRedis redis = DevRedis.start(throwaway("data").withParameter("user", "ada on >secret ~* &* +@all"))) {
            assertThat(Shop.at("redis://ada:secret@127.0.0.1:" + redis.port()).seed(Shop.ADA))
                    .hasSize(1);
        }
    }

    /** A user who may not read a value, write a key or call KEYS can check all the same. */
    @Test
    void a_check_needs_the_right_to_walk_and_no_other() {
        String rights = "watch on >secret ~* -@all +scan +type +pttl +info +select +client|setname";
        try (DevRedis redis = DevRedis.start(throwaway("data").withParameter("user", rights))) {
            Shop.at(redis.url(2)).seed(Shop.ADA);
            RedisKeyspace watched = Shop.at("redis://watch:secret@127.0.0.1:" + redis.port() + "/2");

            assertThat(watched.check(CheckOptions.SAMPLE).keys()).isEqualTo(2);
            assertThatThrownBy(() -> watched.seed(Shop.ADA))
                    .isInstanceOf(DatastoreRefusedException.class)
                    .hasMessageContaining("NOPERM");
        }
    }

    @Test
    void nobody_at_the_address_is_reported_with_it() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThatThrownBy(() -> Shop.at("127.0.0.1:" + port).check(CheckOptions.SAMPLE))
                .isInstanceOf(DatastoreUnreachableException.class)
                .hasMessageContaining("shop/redis: the Redis at 127.0.0.1:" + port + "/0 does not answer");
    }

    @Test
    void an_encrypted_server_is_reached_when_its_certificate_is_trusted_and_names_the_host() throws Exception {
        Certificate certificate = Certificate.of("127.0.0.1", folder.resolve("right"));
        Certificate other = Certificate.of("127.0.0.2", folder.resolve("other"));
        int port = freePort();
        try (DevRedis redis = DevRedis.start(encrypted("data", certificate, port))) {
            String address = "rediss://127.0.0.1:" + port + "/0?cacert=";

            assertThat(redis.port()).isNotEqualTo(port);
            assertThat(Shop.at(address + certificate.file()).seed(Shop.ADA)).hasSize(1);
            try (RedisClient client = client(address + certificate.file())) {
                assertThat(client.ping()).isEqualTo("PONG");
            }
            assertThatThrownBy(() -> Shop.at(address + other.file()).seeds())
                    .isInstanceOf(DatastoreUnreachableException.class);
            assertThatThrownBy(() -> Shop.at("rediss://127.0.0.1:" + port).seeds())
                    .isInstanceOf(DatastoreUnreachableException.class);
            assertThatThrownBy(() ->
                            Shop.at(address + folder.resolve("absent.pem")).seeds())
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("absent.pem");
        }
        int otherPort = freePort();
        try (DevRedis redis = DevRedis.start(encrypted("misnamed", other, otherPort))) {
            assertThat(redis.port()).isNotEqualTo(otherPort);
            assertThatThrownBy(() -> Shop.at("rediss://127.0.0.1:" + otherPort + "/0?cacert=" + other.file())
                            .seeds())
                    .isInstanceOf(DatastoreUnreachableException.class)
                    .hasMessageContaining("127.0.0.1");
        }
    }

    private DevRedisSettings encrypted(String name, Certificate certificate, int port) {
        return throwaway(name)
                .withParameter("tls-port", Integer.toString(port))
                .withParameter("tls-cert-file", certificate.file().toString())
                .withParameter("tls-key-file", certificate.key().toString())
                .withParameter("tls-auth-clients", "no");
    }

    @Test
    void a_cluster_is_walked_node_by_node_and_seeded_where_its_keys_lie() throws Exception {
        List<DevRedis> nodes = new ArrayList<>();
        try {
            for (int number = 0; number < 3; number++) {
                nodes.add(DevRedis.start(throwaway("node" + number)
                        .withParameter("cluster-enabled", "yes")
                        .withParameter("cluster-node-timeout", "2000")));
            }
            join(nodes);
            for (DevRedis node : nodes) {
                try (Jedis client = Shop.client(node.url(0))) {
                    // Tags that lie in the slots of each node; a node refuses the keys of others.
                    IntStream.range(0, 1_000)
                            .mapToObj(key -> "bill:" + key)
                            .filter(key -> mine(nodes, node, key))
                            .forEach(key -> client.set(key, "x"));
                }
            }
            RedisKeyspace shop = Shop.at(nodes.get(0).url(0));

            assertThat(shop.seed(Shop.ADA)).extracting(SeedResult::outcome).containsExactly(SeedResult.Outcome.CREATED);
            List<CheckProgress> told = new ArrayList<>();
            KeyspaceReport report = shop.check(CheckOptions.SAMPLE, told::add);
            assertThat(told)
                    .filteredOn(progress -> progress.done() == 0)
                    .extracting(CheckProgress::server)
                    .containsExactly(1, 2, 3);
            assertThat(told)
                    .filteredOn(progress -> progress.done() == 0)
                    .extracting(CheckProgress::expected)
                    .satisfies(keys -> assertThat(
                                    keys.stream().mapToLong(Long::longValue).sum())
                            .isEqualTo(1_002));
            assertThat(report.nodes()).isEqualTo(3);
            assertThat(report.keys()).isEqualTo(1_002);
            assertThat(report.tallies())
                    .singleElement()
                    .satisfies(tally -> assertThat(tally.count()).isEqualTo(1_000));
            assertThat(shop.unseed()).extracting(SeedResult::outcome).containsExactly(SeedResult.Outcome.REMOVED);
        } finally {
            nodes.forEach(DevRedis::close);
        }
    }

    private static boolean mine(List<DevRedis> nodes, DevRedis node, String key) {
        int share = SLOTS / nodes.size();
        int slot = redis.clients.jedis.util.JedisClusterCRC16.getSlot(key);
        return Math.min(slot / share, nodes.size() - 1) == nodes.indexOf(node);
    }

    private static void join(List<DevRedis> nodes) {
        int share = SLOTS / nodes.size();
        for (DevRedis node : nodes) {
            int number = nodes.indexOf(node);
            int last = number == nodes.size() - 1 ? SLOTS : (number + 1) * share;
            try (Jedis client = Shop.client(node.url(0))) {
                client.clusterAddSlots(IntStream.range(number * share, last).toArray());
                client.clusterMeet("127.0.0.1", nodes.get(0).port());
            }
        }
        for (DevRedis node : nodes) {
            try (Jedis client = Shop.client(node.url(0))) {
                Waiting.until(
                        "the cluster comes together",
                        () -> client.clusterInfo().contains("cluster_state:ok")
                                && client.clusterInfo().contains("cluster_known_nodes:3"));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A certificate made by the JDK's own tool, in the form that the server reads. */
    private record Certificate(Path file, Path key) {

        static Certificate of(String address, Path folder) throws Exception {
            Files.createDirectories(folder);
            Path store = folder.resolve("store.p12");
            List<String> words = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "server",
                    "-keyalg",
                    "EC",
                    "-validity",
                    "2",
                    "-dname",
                    "CN=" + address,
                    "-ext",
                    "san=ip:" + address,
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    "changeit",
                    "-keystore",
                    store.toString());
            Process tool = new ProcessBuilder(words).redirectErrorStream(true).start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(tool.waitFor()).as(said).isZero();
            KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
            return new Certificate(
                    pem(folder, "CERTIFICATE", keys.getCertificate("server").getEncoded()),
                    pem(
                            folder,
                            "PRIVATE KEY",
                            keys.getKey("server", "changeit".toCharArray()).getEncoded()));
        }

        private static Path pem(Path folder, String what, byte[] content) throws IOException {
            String text = "-----BEGIN " + what + "-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                    + "-----\n";
            return Files.writeString(folder.resolve(what.replace(' ', '-') + ".pem"), text);
        }
    }
}

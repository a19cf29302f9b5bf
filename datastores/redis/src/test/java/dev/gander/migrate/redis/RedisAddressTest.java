package dev.gander.migrate.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.redis.RedisAddress.Security;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedisAddressTest {

    @ParameterizedTest
    @CsvSource({
        "redis://h, h, 6379, 0, '', '', PLAIN",
        "redis://h:7000/3, h, 7000, 3, '', '', PLAIN",
        "redis://:p%40ss+word@h/, h, 6379, 0, '', p@ss+word, PLAIN",
        "redis://ada:s%3Aecret@h:1, h, 1, 0, ada, s:ecret, PLAIN",
        "redis://ada@h, h, 6379, 0, ada, '', PLAIN",
        "rediss://h:7001/2, h, 7001, 2, '', '', TLS",
        "h:7000, h, 7000, 0, '', '', PLAIN",
        "h, h, 6379, 0, '', '', PLAIN",
        "redis://[::1]:7000, ::1, 7000, 0, '', '', PLAIN",
    })
    void every_form_of_an_address_is_read(
            String url, String host, int port, int database, String user, String password, Security security) {
        RedisAddress address = read(url, Map.of());

        assertThat(address.server().getHost()).isEqualTo(host);
        assertThat(address.server().getPort()).isEqualTo(port);
        assertThat(address.database()).isEqualTo(database);
        assertThat(address.user().orElse("")).isEqualTo(user);
        assertThat(address.password().orElse("")).isEqualTo(password);
        assertThat(address.security()).isEqualTo(security);
    }

    @Test
    void what_the_address_does_not_say_comes_from_variables() {
        Map<String, String> variables = Map.of("REDIS_PASSWORD", "secret", "REDIS_USERNAME", "ada", "REDIS_DB", "4");

        RedisAddress address = read("h:1", variables);

        assertThat(address.database()).isEqualTo(4);
        assertThat(address.user()).contains("ada");
        assertThat(address.password()).contains("secret");
        assertThat(read("redis://eve:own@h/5", variables).password()).contains("own");
        assertThat(read("redis://eve:own@h/5", variables).database()).isEqualTo(5);
    }

    @Test
    void a_file_of_certificates_is_a_parameter() {
        assertThat(read("rediss://h?cacert=/etc/a%20b.pem", Map.of()).authorities())
                .contains(Path.of("/etc/a b.pem"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://:secret@h",
                "redis://:secret@",
                "redis://:secret@h/x",
                "redis://:secret@h?ssl=true",
                "redis://:secret@h\\y",
                "redis://:secret@h/1?cacert=a&b=c",
                "unix:///secret.sock"
            })
    void a_malformed_address_is_refused_without_being_shown(String url) {
        assertThatThrownBy(() -> read(url, Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("shop/redis: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void the_password_is_never_shown() {
        assertThat(read("redis://ada:secret@h/2", Map.of())).hasToString("h:6379/2");
    }

    private static RedisAddress read(String url, Map<String, String> variables) {
        return RedisAddress.of(new DatastoreSettings(
                new TargetName("shop", "redis"),
                url,
                Optional.empty(),
                LockMechanism.SESSION,
                name -> Optional.ofNullable(variables.get(name))));
    }
}

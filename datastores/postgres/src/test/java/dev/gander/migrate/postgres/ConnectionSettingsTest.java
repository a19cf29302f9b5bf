package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.LockMechanism;
import dev.gander.migrate.error.UsageException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGProperty;

/** The forms in which people write where their database is. */
final class ConnectionSettingsTest {

    private static ConnectionSettings read(String url, Map<String, String> environment) {
        return ConnectionSettings.of(new DatastoreSettings(
                Db.TARGET,
                url,
                Optional.empty(),
                LockMechanism.SESSION,
                name -> Optional.ofNullable(environment.get(name))));
    }

    private static ConnectionSettings read(String url) {
        return read(url, Map.of());
    }

    private static String property(ConnectionSettings settings, PGProperty property) {
        return String.valueOf(settings.properties().getProperty(property.getName()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://ada@db/shop | ada@db:5432/shop",
                "postgresql://ada:pw@db:5433/shop | ada@db:5433/shop",
                "postgresql://ada:p%40ss%2F@db/sh%20op | ada@db:5432/sh op",
                "postgresql://ada@[::1]:5433/shop | ada@::1:5433/shop",
                "postgresql://ada@one:1,two:2/shop | ada@one:1,two:2/shop",
                "postgresql://ada@one,two/shop?port=7 | ada@one:7,two:7/shop",
                "postgresql:///shop?host=db&user=ada | ada@db:5432/shop",
                "host=db user=ada dbname=shop | ada@db:5432/shop",
                "hostaddr=10.0.0.1 user=ada dbname=shop | ada@10.0.0.1:5432/shop",
                "jdbc:postgresql://db:5433/shop?user=ada&password=x | ada@db:5433/shop",
                "jdbc:postgresql://ada@db/shop | ada@db:5432/shop",
            })
    void is_read(String url, String expected) {
        assertThat(read(url)).hasToString(expected);
    }

    @Test
    void quotes_and_backslashes_hold_special_characters_together() {
        assertThat(read("host=db user=ada dbname='sh\\'o\\\\p s' password = ''"))
                .hasToString("ada@db:5432/sh'o\\p s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop",
                "mysql://ada:s3cr3t@db/shop",
                "postgresql://ada:s3cr3t@/shop",
                "postgresql://:s3cr3t@db/shop",
                "postgresql://ada:s3cr3t@db",
                "postgresql://ada:s3cr3t%@db/shop",
                "postgresql://ada:s3cr3t%zz@db/shop",
                "postgresql://ada:s3cr3t@db:x/shop",
                "postgresql://ada:s3cr3t@db:0/shop",
                "postgresql://ada:s3cr3t@db:65536/shop",
                "postgresql://ada:s3cr3t@a,b/shop?port=1,2,3",
                "postgresql://ada:s3cr3t@%2Fvar%2Frun/shop",
                "postgresql://ada:s3cr3t@db/shop?sslmode",
                "postgresql://ada:s3cr3t@db/shop?target_session_attrs=s3cr3t",
                "postgresql://ada:s3cr3t@db/shop?service=s3cr3t",
                "postgresql://ada:s3cr3t@db/shop?no+name=s3cr3t",
                "host=db user=ada dbname=shop password='s3cr3t",
                "host=db user=ada dbname=shop password s3cr3t =",
                "jdbc:postgresql://db/shop?user=ada&password=s3cr3t&noSuchProperty=s3cr3t",
                "jdbc:postgresql:shop?user=ada&password=s3cr3t"
            })
    void is_refused_without_a_secret(String url) {
        assertThatThrownBy(() -> read(url))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refusal -> assertThat(refusal.getMessage() + refusal.advice())
                                .doesNotContain("s3cr3t")
                                .contains("PGPASSWORD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "sslmode=s3cr3t | 'sslmode', here or in PGSSLMODE, is none of disable, allow, prefer, require, verify-ca,"
                        + " verify-full",
                "channel_binding=s3cr3t | 'channel_binding', here or in PGCHANNELBINDING, is none of disable, prefer, require",
                "gssencmode=s3cr3t | 'gssencmode', here or in PGGSSENCMODE, is none of disable, allow, prefer, require",
                "sslnegotiation=s3cr3t | 'sslnegotiation', here or in PGSSLNEGOTIATION, is none of postgres, direct",
                "require_auth=md5,s3cr3t | 'require_auth' is none of password, md5, gss",
                "connect_timeout=s3cr3t | 'connect_timeout', here or in PGCONNECT_TIMEOUT, is no whole number",
                "target_session_attrs=s3cr3t | 'target_session_attrs' is none of any, prefer-standby, primary, read-only,"
                        + " read-write, standby",
            })
    void a_value_that_a_word_cannot_have_is_refused_with_those_it_can(String word, String said) {
        assertThatThrownBy(() -> read("postgresql://ada@db/shop?" + word))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void the_same_holds_for_variables_and_for_the_drivers_own_words() {
        assertThatThrownBy(() -> read("postgresql://ada@db/shop", Map.of("PGSSLMODE", "on")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("PGSSLMODE, is none of disable");
        assertThatThrownBy(() -> read("jdbc:postgresql://db/shop?user=ada&sslmode=on"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'sslmode', here or");
        assertThatThrownBy(() -> read("jdbc:postgresql://db/shop?user=ada&gsslib=on"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'gsslib' is none of auto, sspi, gssapi");
        assertThatThrownBy(() -> read("jdbc:postgresql://db/shop?user=ada&socketTimeout=soon"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'socketTimeout' is no whole number");
        assertThatThrownBy(() -> read("jdbc:postgresql://db/shop?user=ada&sslMod=require"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a parameter is no property of the driver")
                .hasMessageNotContaining("sslMod");
    }

    @Test
    void the_password_is_decoded_and_never_shown() {
        ConnectionSettings settings = read("postgresql://ada:p%40s+s%2F%E2%82%AC@db/shop");

        assertThat(property(settings, PGProperty.PASSWORD)).isEqualTo("p@s+s/€");
        assertThat(settings.toString()).doesNotContain("p@s");
    }

    @Test
    void the_environment_fills_what_the_url_leaves_out_and_nothing_else() {
        Map<String, String> environment = Map.of(
                "PGHOST",
                "other",
                "PGPORT",
                "7",
                "PGUSER",
                "bob",
                "PGDATABASE",
                "their",
                "PGPASSWORD",
                "pw",
                "PGSSLMODE",
                "require",
                "PGTZ",
                "Europe/Rome",
                "PGAPPNAME",
                "",
                "PGOPTIONS",
                "-c work_mem=1MB");

        ConnectionSettings empty = read("postgresql://", environment);
        ConnectionSettings full = read("postgresql://ada:own@db:5433/shop?sslmode=disable", environment);

        assertThat(empty).hasToString("bob@other:7/their");
        assertThat(property(empty, PGProperty.PASSWORD)).isEqualTo("pw");
        assertThat(property(empty, PGProperty.SSL_MODE)).isEqualTo("require");
        assertThat(property(empty, PGProperty.APPLICATION_NAME)).isEqualTo("gander shop/postgres");
        assertThat(property(empty, PGProperty.OPTIONS)).isEqualTo("-c work_mem=1MB");
        assertThat(empty.timeZone()).hasValue("Europe/Rome");
        assertThat(full).hasToString("ada@db:5433/shop");
        assertThat(property(full, PGProperty.PASSWORD)).isEqualTo("own");
        assertThat(property(full, PGProperty.SSL_MODE)).isEqualTo("disable");
    }

    @Test
    void libpqs_words_become_the_drivers() {
        ConnectionSettings settings = read("postgresql://ada@db/shop?sslrootcert=/ca.pem&connect_timeout=3"
                + "&channel_binding=require&target_session_attrs=standby&application_name=mine&keepalives=1");

        assertThat(property(settings, PGProperty.SSL_ROOT_CERT)).isEqualTo("/ca.pem");
        assertThat(property(settings, PGProperty.CONNECT_TIMEOUT)).isEqualTo("3");
        assertThat(property(settings, PGProperty.CHANNEL_BINDING)).isEqualTo("require");
        assertThat(property(settings, PGProperty.TARGET_SERVER_TYPE)).isEqualTo("secondary");
        assertThat(property(settings, PGProperty.APPLICATION_NAME)).isEqualTo("mine");
        assertThat(property(settings, PGProperty.PREFER_QUERY_MODE)).isEqualTo("simple");
    }

    @Test
    void the_systems_certificates_are_the_jvms() {
        ConnectionSettings settings = read("postgresql://ada@db/shop?sslrootcert=system");

        assertThat(property(settings, PGProperty.SSL_FACTORY)).contains("DefaultJavaSSLFactory");
        assertThat(property(settings, PGProperty.SSL_MODE)).isEqualTo("verify-full");
    }

    @Test
    void what_no_client_knows_is_a_setting_of_the_server() {
        ConnectionSettings settings =
                read("postgresql://ada@db/shop?options=-c%20geqo%3Doff&statement_timeout=3s&my.words=a%20b\\");

        assertThat(property(settings, PGProperty.OPTIONS))
                .isEqualTo("-c geqo=off -c statement_timeout=3s -c my.words=a\\ b\\\\");
    }

    @Test
    void the_drivers_own_properties_are_kept_and_its_names_for_libpqs_words_too() {
        ConnectionSettings settings = read(
                "jdbc:postgresql://db/shop?user=ada&socketTimeout=9&currentSchema=app&ApplicationName=mine&sslmode=require");

        assertThat(property(settings, PGProperty.SOCKET_TIMEOUT)).isEqualTo("9");
        assertThat(property(settings, PGProperty.CURRENT_SCHEMA)).isEqualTo("app");
        assertThat(property(settings, PGProperty.APPLICATION_NAME)).isEqualTo("mine");
        assertThat(property(settings, PGProperty.SSL_MODE)).isEqualTo("require");
    }

    @ParameterizedTest
    @CsvSource({
        "'-c timezone=UTC', UTC",
        "'-c geqo=off -cTimeZone=Asia/Tokyo', Asia/Tokyo",
        "'--timezone=A\\ B --time-zone=C', C",
        "'-c my.timezone=UTC',"
    })
    void a_zone_among_the_options_is_found(String options, String zone) {
        assertThat(ServerOptions.timeZone(options)).isEqualTo(Optional.ofNullable(zone));
    }
}

package dev.gander.migrate.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import dev.gander.migrate.redis.Keyspace;
import dev.gander.migrate.template.CopiedCheckout.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a person types, on a copy of the files that it changes. Whatever services the checkout has besides, none is called as
 * those that are written here.
 */
final class NewServiceProgramTest {

    @TempDir
    private Path folder;

    private CopiedCheckout checkout = new CopiedCheckout(Path.of(""));

    @BeforeEach
    void aCheckout() throws IOException {
        checkout = CopiedCheckout.in(folder);
    }

    @Test
    void a_service_is_written_and_everything_that_must_know_it_does() throws Exception {
        Ended ended = checkout.newService("tried_shop", "--stores", "redis,postgres");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains(
                        "Wrote services/tried_shop",
                        "new      services/tried_shop/pom.xml",
                        "changed  services/pom.xml");
        assertThat(checkout.text("services/tried_shop/migrations/postgres/0001_initial.sql"))
                .contains("-- +goose Up", "CREATE TABLE tried_shop_entries", "-- +goose Down");
        assertThat(checkout.root().resolve("services/tried_shop/migrations/neo4j"))
                .doesNotExist();
        assertThat(checkout.text("services/pom.xml")).contains("    <module>tried_shop</module>\n  </modules>");
        assertThat(checkout.text("estate/pom.xml")).contains("<artifactId>service-tried_shop</artifactId>");
        assertThat(checkout.text(EstateMain.FILE))
                .contains(
                        "import dev.gander.services.tried_shop.TriedShopMigrations;", "TriedShopMigrations.targets())");
        assertThat(checkout.text("docs/usage.md"))
                .contains(
                        "| tried_shop/postgres | `TRIED_SHOP_POSTGRES_URL` | – |\n| tried_shop/redis (optional) | `TRIED_SHOP_REDIS_URL` | – |");
        assertThat(checkout.text("README.md"))
                .contains("| [tried_shop](services/tried_shop) | `postgres`, `redis` (declared) |");
        assertThat(checkout.text("docs/estate.md"))
                .containsSubsequence(
                        "catalog_postgres[",
                        "tried_shop_postgres[tried_shop/postgres]",
                        "extract_redis[",
                        "tried_shop_redis[",
                        "```");
    }

    @Test
    void every_service_of_the_shared_redis_knows_the_keys_of_every_other() throws IOException {
        assertThat(checkout.newService("tried_shop", "--stores", "redis").exitCode())
                .isZero();
        assertThat(checkout.newService("tried_store", "--stores", "redis").exitCode())
                .isZero();

        Checkout written = new Checkout(folder);
        for (String service : written.services()) {
            String declaration = "services/" + service + "/migrations/redis/keyspace.yaml";
            if (!written.has(declaration)) {
                continue;
            }
            Keyspace keyspace = Keyspace.parse(checkout.text(declaration), declaration);
            List<String> others = keyspace.foreign().stream()
                    .map(keys -> keys.owner() + " " + keys.pattern())
                    .toList();

            assertThat(others).doesNotHaveDuplicates();
            assertThat(others.contains("tried_shop tried_shop:entry:<id>")).isEqualTo(!service.equals("tried_shop"));
            assertThat(others.contains("tried_store tried_store:entry:<id>")).isEqualTo(!service.equals("tried_store"));
            assertThat(checkout.text("services/" + service + "/migrations/redis/KEYSPACE.md"))
                    .isEqualTo(keyspace.markdown());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a0", "z9", "middle_of_the_list_with_a_long_name"})
    void the_program_over_all_services_stays_as_the_formatter_wants_it(String name) throws Exception {
        assertThat(checkout.newService(name, "--stores", "sqlite").exitCode()).isZero();
        assertThat(checkout.newService("tried_later", "--stores", "sqlite").exitCode())
                .isZero();

        String main = checkout.text(EstateMain.FILE);
        assertThat(main)
                .isEqualTo(Formatter.createFormatter(JavaFormatterOptions.builder()
                                .style(Style.PALANTIR)
                                .build())
                        .formatSource(main));
        assertThat(main.lines().filter(line -> line.startsWith("import "))).isSorted();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                Shop | sqlite | 'Shop' cannot be the name of a service | such as shop.
                my-shop | sqlite | 'my-shop' cannot be the name of a service | such as my_shop.
                1shop | sqlite | '1shop' cannot be the name of a service | such as shop.
                ../shop | sqlite | '../shop' cannot be the name of a service | such as shop.
                switch | sqlite | 'switch' is a word of Java | such as switch_service.
                all | sqlite | 'all' means something else to ./migrate | Choose another name.
                extract | sqlite | services/extract is already there | Choose another name, or remove it.
                shop | mysql | 'mysql' is no store that a service can have | sqlite, postgres, neo4j, redis
                shop | Postgres | 'Postgres' is no store that a service can have | sqlite, postgres, neo4j, redis
                shop | sqlite,sqlite | The store sqlite is named twice | Name each store once.
                shop | sqlite,,redis | '' is no store that a service can have | sqlite, postgres, neo4j, redis
                llllllllllllllllllllllllllllllllllllll | postgres | is too long beside postgres | at most 37 letters
                """)
    void what_cannot_be_is_refused_with_what_to_do_and_nothing_is_written(
            String name, String stores, String message, String advice) throws IOException {
        refused(2, message, advice, name, "--stores", stores);
    }

    @Test
    void words_that_are_missing_or_too_many_are_refused() throws IOException {
        String help = "Help: ./migrate new-service --help";
        refused(2, "Missing required option: '--stores=STORE'", help, "shop");
        refused(2, "NAME", help, "--stores", "sqlite");
        refused(2, "--store", help, "shop", "--store", "sqlite");
        refused(2, "two", help, "shop", "two", "--stores", "sqlite");
    }

    @Test
    void keys_that_could_be_anothers_are_refused() throws IOException {
        refused(3, "column_semantic:entry:<id>", "Nothing has been touched.", "column_semantic", "--stores", "redis");
    }

    @Test
    void two_names_that_would_be_one_class_are_refused() throws IOException {
        assertThat(checkout.newService("tried_b", "--stores", "sqlite").exitCode())
                .isZero();
        refused(2, "already names a class TriedBMigrations", "Choose another name.", "tried__b", "--stores", "sqlite");
    }

    @ParameterizedTest
    @CsvSource({
        "services/pom.xml, </modules>",
        "estate/pom.xml, <dependencies>",
        "estate/src/main/java/dev/gander/estate/EstateMigrations.java, Migrations.targets()",
        "docs/usage.md, | target | own variable |",
        "docs/estate.md, flowchart LR"
    })
    void a_file_of_another_form_is_left_alone_and_named(String file, String place) throws IOException {
        Files.writeString(folder.resolve(file), checkout.text(file).replace(place, "something else"));

        refused(2, file + " does not have the form", "docs/adding-a-service.md", "tried_shop", "--stores", "sqlite");
    }

    @Test
    void documents_that_a_team_does_not_keep_are_not_missed() throws IOException {
        for (String document : List.of("README.md", "docs/usage.md", "docs/estate.md")) {
            Files.delete(folder.resolve(document));
        }
        assertThat(checkout.newService("tried_shop", "--stores", "neo4j").exitCode())
                .isZero();
    }

    @Test
    void outside_a_checkout_nothing_is_written() throws IOException {
        Files.delete(folder.resolve("services/pom.xml"));
        refused(2, "services/pom.xml is not in", "in a checkout of the services", "tried_shop", "--stores", "sqlite");
    }

    @Test
    void help_names_stores_and_exit_codes() {
        Ended ended = checkout.newService("--help");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("./migrate new-service NAME --stores", "sqlite, postgres, neo4j, redis", "Exit codes:");
    }

    private void refused(int exitCode, String message, String advice, String... words) throws IOException {
        SortedMap<String, String> before = checkout.everything();
        Ended ended = checkout.newService(words);

        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isEqualTo(exitCode);
        assertThat(ended.err()).contains(message, advice);
        assertThat(ended.out()).isEmpty();
        assertThat(checkout.everything()).isEqualTo(before);
    }
}

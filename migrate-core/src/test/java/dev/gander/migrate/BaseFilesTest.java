package dev.gander.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.Content;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.source.ListedSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change may do to the files of the branch that it is made for. */
final class BaseFilesTest {

    private static final String USERS = sections("CREATE users;", "DROP users;");
    private static final String ORDERS = sections("CREATE orders;", "DROP orders;");
    private static final String PRICES = sections("CREATE prices;", "DROP prices;");
    private static final LoadedMigrations BASE = files(Map.of("0001_users.sql", USERS, "0005_orders.sql", ORDERS));

    private static String sections(String up, String down) {
        return "-- +goose Up\n" + up + "\n-- +goose Down\n" + down + "\n";
    }

    private static LoadedMigrations files(Map<String, String> texts) {
        Map<String, Content> contents = new LinkedHashMap<>();
        texts.forEach((path, text) ->
                contents.put(path, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        return new MigrationReader(
                        new ListedSource("a list", ScriptSyntax.SQL, contents),
                        new MigrationParser(ScriptSyntax.SQL, name -> Optional.empty()))
                .read();
    }

    private static LoadedMigrations withBase(Map<String, String> more) {
        Map<String, String> texts = new LinkedHashMap<>(Map.of("0001_users.sql", USERS, "0005_orders.sql", ORDERS));
        texts.putAll(more);
        return files(texts);
    }

    private static List<String> problems(LoadedMigrations present) {
        return problems(new BaseFiles("main", BASE, BASE), present);
    }

    private static List<String> problems(BaseFiles base, LoadedMigrations present) {
        return base.problems(present, OrderPolicy.REFUSE_LATE).stream()
                .map(problem ->
                        problem.position().origin() + " " + problem.code().id())
                .toList();
    }

    @Test
    void new_files_above_the_base_pass() {
        assertThat(problems(BASE)).isEmpty();
        assertThat(problems(withBase(Map.of("0006_prices.sql", PRICES)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE users (id int);", "CREATE users; -- a comment", " CREATE users;"})
    void an_edit_is_what_gives_another_checksum(String up) {
        assertThat(problems(withBase(Map.of("0001_users.sql", sections(up, "DROP users;")))))
                .containsExactly("0001_users.sql edited-since-base");
    }

    @Test
    void an_edited_down_is_an_edit() {
        assertThat(problems(withBase(Map.of("0001_users.sql", sections("CREATE users;", "DROP users; DROP x;")))))
                .containsExactly("0001_users.sql edited-since-base");
    }

    @Test
    void ends_of_lines_and_blank_lines_at_the_end_make_no_edit() {
        assertThat(problems(withBase(Map.of("0001_users.sql", USERS.replace("\n", "\r\n") + "\n\n"))))
                .isEmpty();
    }

    @Test
    void a_file_that_was_taken_away_is_named() {
        assertThat(problems(files(Map.of("0005_orders.sql", ORDERS))))
                .containsExactly("0001_users.sql gone-since-base");
    }

    @Test
    void a_renumbered_file_is_named_once_and_with_its_number() {
        LoadedMigrations present = files(Map.of("0002_users.sql", USERS, "0005_orders.sql", ORDERS));

        assertThat(problems(present)).containsExactly("0002_users.sql renumbered-since-base");
        assertThat(new BaseFiles("main", BASE, BASE)
                        .problems(present, OrderPolicy.REFUSE_LATE)
                        .get(0)
                        .message())
                .contains("is 0001_users.sql of main", "a store that has applied version 1 would run it again");
    }

    @Test
    void a_renamed_file_is_told_from_a_replaced_one() {
        assertThat(problems(files(Map.of("0001_people.sql", USERS, "0005_orders.sql", ORDERS))))
                .containsExactly("0001_people.sql renamed-since-base");
        assertThat(problems(files(Map.of("0001_people.sql", PRICES, "0005_orders.sql", ORDERS))))
                .containsExactly("0001_people.sql edited-since-base");
    }

    @Test
    void digits_and_folder_are_no_part_of_a_name() {
        assertThat(problems(files(Map.of("persistent/1_users.sql", USERS, "persistent/05_orders.sql", ORDERS))))
                .isEmpty();
    }

    @Test
    void a_version_that_the_base_got_meanwhile_is_taken() {
        BaseFiles base = new BaseFiles("main", BASE, withBase(Map.of("0006_carts.sql", USERS)));

        assertThat(problems(base, withBase(Map.of("0006_prices.sql", PRICES))))
                .containsExactly("0006_prices.sql taken-in-base");
        assertThat(problems(base, withBase(Map.of("0006_carts.sql", USERS))))
                .as("the very file, picked from there")
                .isEmpty();
        assertThat(problems(base, withBase(Map.of("0006_carts.sql", PRICES))))
                .containsExactly("0006_carts.sql taken-in-base");
    }

    @Test
    void what_only_the_base_has_meanwhile_is_not_missed() {
        BaseFiles base = new BaseFiles("main", BASE, withBase(Map.of("0006_carts.sql", USERS)));

        assertThat(problems(base, withBase(Map.of("0007_prices.sql", PRICES)))).isEmpty();
    }

    @Test
    void a_new_file_below_the_newest_commits_highest_is_late() {
        assertThat(problems(withBase(Map.of("0004_prices.sql", PRICES))))
                .containsExactly("0004_prices.sql late-for-base");
        BaseFiles ahead = new BaseFiles("main", BASE, withBase(Map.of("0009_carts.sql", USERS)));
        assertThat(problems(ahead, withBase(Map.of("0006_prices.sql", PRICES))))
                .containsExactly("0006_prices.sql late-for-base");
    }

    @Test
    void a_late_file_passes_when_it_says_so_or_the_call_does() {
        LoadedMigrations late = withBase(Map.of("0004_prices.sql", PRICES));

        assertThat(problems(withBase(Map.of("0004_prices.sql", "-- +gander out-of-order\n" + PRICES))))
                .isEmpty();
        assertThat(new BaseFiles("main", BASE, BASE).problems(late, OrderPolicy.ALLOW_LATE))
                .isEmpty();
    }

    @Test
    void a_file_of_the_base_that_nothing_takes_may_be_mended() {
        LoadedMigrations broken = files(Map.of("0001_users.sql", "CREATE users;\n"));

        assertThat(problems(new BaseFiles("main", broken, broken), files(Map.of("0001_users.sql", USERS))))
                .isEmpty();
    }

    @Test
    void a_file_that_may_not_run_is_left_to_those_who_say_why() {
        assertThat(problems(withBase(Map.of("0001_users.sql", "-- +goose Sideways\n"))))
                .isEmpty();
    }

    @Test
    void replaceables_are_made_to_be_edited() {
        LoadedMigrations base = withBase(Map.of("replaceable/010_views.sql", USERS));

        assertThat(problems(new BaseFiles("main", base, base), withBase(Map.of("replaceable/010_views.sql", PRICES))))
                .isEmpty();
        assertThat(problems(new BaseFiles("main", base, base), BASE)).isEmpty();
    }

    @Test
    void an_empty_base_lets_everything_pass() {
        LoadedMigrations empty = files(Map.of());

        assertThat(problems(new BaseFiles("main", empty, empty), BASE)).isEmpty();
    }
}

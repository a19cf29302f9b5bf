package dev.gander.migrate.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PreviewNameTest {

    @ParameterizedTest
    @CsvSource({
        "feature/Orders-42, gander_preview_feature_orders_42_",
        "main, gander_preview_main_",
        "größe, gander_preview_gr_e_",
        "日本, gander_preview_",
        "'a\"; DROP DATABASE x; --', gander_preview_a_drop_database_x_",
        "../../etc/passwd, gander_preview_etc_passwd_"
    })
    void what_a_reader_recognizes_comes_first(String branch, String beginning) {
        String store = new PreviewName(branch).store("app");

        assertThat(store).startsWith(beginning).matches("[a-z0-9_]+");
        assertThat(PreviewName.isStore(store)).isTrue();
    }

    @Test
    void two_branches_never_share_a_name() {
        List<String> branches = List.of(
                "feature/a-b",
                "feature/a_b",
                "feature/A-B",
                "feature-a-b",
                "feature/a-b ".strip() + "!",
                "x".repeat(40),
                "x".repeat(41));

        assertThat(branches.stream().map(branch -> new PreviewName(branch).store("app")))
                .doesNotHaveDuplicates()
                .allMatch(PreviewName::isStore);
    }

    @Test
    void the_previews_beside_two_stores_never_share_a_name() {
        PreviewName branch = new PreviewName("main");

        assertThat(branch.store("one")).isNotEqualTo(branch.store("two"));
    }

    @Test
    void the_longest_name_fits_into_what_postgres_keeps() {
        assertThat(new PreviewName("x".repeat(255)).store("y".repeat(63))).hasSizeLessThanOrEqualTo(63);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " main", "main\n", "a\u0000b", "a\tb"})
    void other_texts_are_no_branches(String text) {
        assertThat(PreviewName.parse(text)).isEmpty();
    }

    @Test
    void a_branch_of_more_than_255_characters_is_refused() {
        assertThat(PreviewName.parse("x".repeat(256))).isEmpty();
        assertThat(PreviewName.parse("x".repeat(255))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app",
                "gander_preview_",
                "gander_preview_main",
                "gander_preview_main_12345",
                "gander_scratch_x_0123456789",
                "x_gander_preview_main_0123456789"
            })
    void another_name_is_no_preview(String name) {
        assertThat(PreviewName.isStore(name)).isFalse();
    }
}

package dev.gander.migrate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {

    @Test
    void figures_stand_below_each_other() {
        String text =
                new Table("store", "ms").row("sqlite", "212").row("x", "7").text();

        assertThat(text).isEqualTo("""
                store    ms
                sqlite  212
                x         7
                """);
    }

    @Test
    void a_row_has_a_cell_for_each_head() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("one", "two").row("alone"));
    }

    @Test
    void a_range_shows_where_the_median_comes_from() {
        assertThat(Table.range(new Series(List.of(212.4, 205.0, 240.0)))).isEqualTo("212 (205-240)");
    }

    @Test
    void a_small_figure_keeps_its_digits() {
        assertThat(Table.figure(0.4)).isEqualTo("0.40");
        assertThat(Table.figure(12.34)).isEqualTo("12.3");
    }
}

package dev.gander.migrate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SeriesTest {

    @Test
    void the_median_of_an_odd_number_is_the_middle_one() {
        assertThat(new Series(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2.0);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(new Series(List.of(4.0, 1.0, 9.0, 2.0)).median()).isEqualTo(3.0);
    }

    @Test
    void a_slow_round_leaves_the_ratio_alone() {
        Series one = new Series(List.of(100.0, 900.0, 110.0));
        Series other = new Series(List.of(200.0, 1800.0, 220.0));

        assertThat(one.dividedBy(other).figures()).containsOnly(0.5);
    }

    @Test
    void rounds_that_do_not_pair_have_no_ratio() {
        Series one = new Series(List.of(1.0));
        Series other = new Series(List.of(1.0, 2.0));

        assertThatIllegalArgumentException().isThrownBy(() -> one.dividedBy(other));
    }
}

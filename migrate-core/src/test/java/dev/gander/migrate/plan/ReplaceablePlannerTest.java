package dev.gander.migrate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.Version;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which replaceables go and come, in the words of {@link ReplaceableSituation}. */
final class ReplaceablePlannerTest {

    private static final String MAKES_WAY = "-- +gander without-replaceable";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "10 20                             | up 10, up 20",
                "10:current 20d:current            | ''",
                "10:current 20                     | up 20",
                "10:stale 20d:current              | up 10",
                "10d:stale                         | down 10 as it was, up 10",
                "10d:current 20d:stale 30d:current | down 30, down 20 as it was, up 20, up 30",
                "10d:stale 20:current 30d:current  | down 30, down 10 as it was, up 10, up 30",
                "10d:stale 20d 30d:away            | down 10 as it was, up 10, up 20, up 30",
                "10d:stale 20d:stale               | down 20 as it was, down 10 as it was, up 10, up 20",
                "10:stale 20d:current 30d:stale    | down 30 as it was, up 10, up 30",
                "10:stale+d 20d:current            | down 20, down 10 as it was, up 10, up 20",
                "10d:stale-d 20d:current           | up 10",
                "10d:rolledback 20d:current        | ''",
                "10d:failed 20d:current            | down 20, down 10, up 10, up 20",
                "10:failed 20d:current             | up 10",
                "10d:undone 20d:current            | down 20, down 10, up 10, up 20",
                "10a:current 20:current            | up 10",
                "10ad:current 20d:current          | down 20, down 10, up 10, up 20",
                "10a 20:current                    | up 10",
                "10d:away 20d:away                 | up 10, up 20"
            })
    void a_run_to_the_latest_version_puts_in_place_what_does_not_stand(String files, String plan) {
        assertThat(ReplaceableSituation.of(files).plan(Destination.latest())).isEqualTo(plan);
    }

    @Test
    void they_come_behind_the_migrations() {
        assertThat(ReplaceableSituation.of("10d:stale").planApplying(Destination.latest(), ""))
                .isEqualTo("migrate, down 10 as it was, up 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:stale 20", "10d:stale 20d:current"})
    void a_run_that_stops_short_leaves_them_alone(String files) {
        ReplaceableSituation situation = ReplaceableSituation.of(files);

        assertThat(situation.planApplying(Destination.next(), "")).isEqualTo("migrate");
        assertThat(situation.planApplying(Destination.upTo(new Version(9)), "")).isEqualTo("migrate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:current 20d:current 30d:current | down 30, down 20, migrate",
                "10d:stale 20d                      | down 10 as it was, migrate",
                "10d:failed 20d:undone 30d:away     | down 20, down 10, migrate",
                "10:current                         | migrate"
            })
    void before_a_migration_is_undone_they_go_and_stay_away(String files, String plan) {
        ReplaceableSituation situation = ReplaceableSituation.of(files);

        assertThat(situation.planUndoing(Destination.downByOne())).isEqualTo(plan);
        assertThat(situation.planUndoing(Destination.downTo(Optional.empty()))).isEqualTo(plan);
        assertThat(situation.planUndoing(Destination.reset())).isEqualTo(plan);
    }

    @Test
    void nothing_goes_when_no_migration_is_undone() {
        assertThat(ReplaceableSituation.of("10d:current").plan(Destination.reset()))
                .isEmpty();
    }

    @Test
    void redo_puts_back_what_it_took_away_and_no_more() {
        assertThat(ReplaceableSituation.of("10d:current 20:stale 30d:stale 40d").planUndoing(Destination.redo()))
                .isEqualTo("down 30 as it was, down 10, migrate, up 10, up 30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10d:current 20:current 30d:current | down 30, down 10, migrate, up 10, up 30",
                "10d:stale 20                       | down 10 as it was, migrate, up 10, up 20",
                "10:stale                           | migrate, up 10"
            })
    void a_migration_may_ask_them_to_make_way(String files, String plan) {
        assertThat(ReplaceableSituation.of(files).planApplying(Destination.latest(), MAKES_WAY))
                .isEqualTo(plan);
    }

    @Test
    void those_that_made_way_come_back_also_when_the_run_stops_short() {
        assertThat(ReplaceableSituation.of("10d:current 20:stale").planApplying(Destination.next(), MAKES_WAY))
                .isEqualTo("down 10, migrate, up 10");
    }
}

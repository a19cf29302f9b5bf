package dev.gander.migrate.schema;

import static dev.gander.migrate.schema.SnapshotTest.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.InvalidDeclarationException;
import dev.gander.migrate.schema.Difference.Changed;
import dev.gander.migrate.schema.Difference.DetailDifference;
import dev.gander.migrate.schema.Difference.Unexpected;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JudgedDriftTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    private static final Difference AUDIT = new Unexpected(object("table", "public.dba_audit", "column id", "text"));
    private static final DetailDifference INDEX =
            new DetailDifference("index idx_hot", Optional.empty(), Optional.of("btree (id)"));
    private static final DetailDifference COLUMN =
            new DetailDifference("column id", Optional.of("text"), Optional.of("bigint"));
    private static final ObjectName ORDERS = new ObjectName("table", "public.orders");

    @Test
    void nothing_is_accepted_without_a_line() {
        JudgedDrift drift = JudgedDrift.of(List.of(AUDIT), AcceptedDrift.NONE, TODAY);

        assertThat(drift.isDrift()).isTrue();
        assertThat(drift.unaccepted()).containsExactly(AUDIT);
    }

    @Test
    void a_line_accepts_an_object_up_to_and_including_its_day() {
        AcceptedDrift accepted = parse("accept table public.dba_audit until 2027-01-15 because the audit moves");

        JudgedDrift drift = JudgedDrift.of(List.of(AUDIT), accepted, TODAY);

        assertThat(drift.isDrift()).isFalse();
        assertThat(drift.accepted()).extracting(each -> each.by().reason()).containsExactly("the audit moves");
    }

    @Test
    void a_day_later_the_difference_counts_again_and_the_line_is_told() {
        AcceptedDrift accepted = parse("accept table public.dba_audit until 2027-01-14 because the audit moves");

        JudgedDrift drift = JudgedDrift.of(List.of(AUDIT), accepted, TODAY);

        assertThat(drift.unaccepted()).containsExactly(AUDIT);
        assertThat(drift.expired()).isEqualTo(accepted.acceptances());
    }

    @Test
    void a_second_line_may_prolong_an_expired_one() {
        AcceptedDrift accepted = parse("""
                accept table public.dba_audit until 2026-12-31 because the audit moves
                accept table public.dba_* until 2027-12-31 because it takes longer
                """);

        JudgedDrift drift = JudgedDrift.of(List.of(AUDIT), accepted, TODAY);

        assertThat(drift.isDrift()).isFalse();
        assertThat(drift.expired()).isEmpty();
    }

    @Test
    void a_line_may_accept_one_detail_of_an_object_and_leave_the_others() {
        AcceptedDrift accepted =
                parse("accept table public.orders: index idx_* until 2027-06-30 because INC-4711, 0012 follows");

        JudgedDrift drift = JudgedDrift.of(List.of(new Changed(ORDERS, List.of(COLUMN, INDEX))), accepted, TODAY);

        assertThat(drift.unaccepted()).containsExactly(new Changed(ORDERS, List.of(COLUMN)));
        assertThat(drift.accepted())
                .extracting(JudgedDrift.AcceptedDifference::difference)
                .containsExactly(new Changed(ORDERS, List.of(INDEX)));
    }

    @Test
    void a_line_about_a_detail_does_not_accept_the_loss_of_the_whole_object() {
        AcceptedDrift accepted = parse("accept table public.dba_audit: column id until 2027-06-30 because so");

        assertThat(JudgedDrift.of(List.of(AUDIT), accepted, TODAY).isDrift()).isTrue();
    }

    @Test
    void a_line_that_nothing_needs_is_idle() {
        AcceptedDrift accepted = parse("accept view public.* until 2027-06-30 because so");

        JudgedDrift drift = JudgedDrift.of(List.of(AUDIT), accepted, TODAY);

        assertThat(drift.idle()).isEqualTo(accepted.acceptances());
    }

    @Test
    void comments_and_blank_lines_are_passed_over_and_line_numbers_kept() {
        AcceptedDrift accepted = parse("""
                # what we know

                accept  function  public.f(text, integer)  until  2027-06-30  because  it is  new
                """);

        assertThat(accepted.acceptances())
                .containsExactly(new Acceptance(
                        3,
                        "function",
                        "public.f(text, integer)",
                        Optional.empty(),
                        LocalDate.of(2027, 6, 30),
                        "it is  new"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept table public.a until 2027-06-30",
                "accept table public.a until 2027-06-30 because ",
                "accept table public.a because never",
                "accept table until 2027-06-30 because so",
                "accept table public.a until 2027-02-30 because so",
                "accept table public.a until tomorrow because so",
                "allow table public.a until 2027-06-30 because so",
            })
    void a_line_that_is_not_understood_is_refused_with_its_number(String line) {
        assertThatThrownBy(() -> parse("# first\n" + line))
                .isInstanceOf(InvalidDeclarationException.class)
                .hasMessageContaining("accepted-drift:2: ");
    }

    private static AcceptedDrift parse(String text) {
        return AcceptedDrift.parse("accepted-drift", text);
    }
}

package dev.gander.migrate.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.error.ChangedFileException;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** In which order a session sends what, and what it says when something fails. */
final class JdbcSessionTest {

    private static final Attempt ATTEMPT = Attempt.by("ada", "workstation", "1.2.3");

    private final PaperSession session = new PaperSession();
    private final List<Integer> heard = new ArrayList<>();

    private void apply(Step step) {
        session.apply(step, ATTEMPT, heard::add);
    }

    private StatementFailedException failure(Step step) {
        return catchThrowableOfType(StatementFailedException.class, () -> apply(step));
    }

    private List<String> firstWords() {
        return session.sent().stream().map(text -> text.split("[ ;]")[0]).toList();
    }

    @Test
    void a_script_its_restoration_and_its_record_stand_between_begin_and_commit() {
        apply(MigrationBuilder.of(3).up("one", ";", "two").stepUp());

        assertThat(firstWords()).containsExactly("BEGIN", "one", "two", "restore", "up", "COMMIT");
        assertThat(session.sent().get(4)).startsWith("up 3;INSERT INTO history (version_row, version_id,");
        assertThat(heard).containsExactly(1, 2, 3);
    }

    @Test
    void a_failed_script_is_rolled_back_and_then_noted() {
        StatementFailedException failure =
                failure(MigrationBuilder.of(3).up("one", "fail").stepUp());

        assertThat(firstWords()).containsExactly("BEGIN", "one", "fail", "ROLLBACK", "INSERT");
        assertThat(session.sent().get(4)).contains("'rolled_back'").contains(", 2, 1, ");
        assertThat(failure.statement()).map(Statement::number).hasValue(2);
        assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
    }

    @Test
    void a_note_that_fails_is_attached_to_the_first_failure() {
        Step step = MigrationBuilder.of(3).named("failing").up("fail").stepUp();

        assertThat(failure(step).getSuppressed()).hasSize(1);
    }

    @Test
    void a_commit_that_is_lost_leaves_it_open() {
        StatementFailedException failure =
                failure(MigrationBuilder.of(3).named("lost").up("one").stepUp());

        assertThat(failure.remains()).isEqualTo(Remains.UNKNOWN);
        assertThat(failure.statement()).isEmpty();
    }

    @Test
    void a_file_that_has_changed_is_rolled_back() {
        assertThatThrownBy(() -> apply(
                        MigrationBuilder.of(3).up("one").changedSinceJudged().stepUp()))
                .isInstanceOf(ChangedFileException.class);

        assertThat(firstWords()).containsExactly("BEGIN", "one", "ROLLBACK", "INSERT");
    }

    @Test
    void a_journal_stands_before_each_statement_without_transaction() {
        apply(MigrationBuilder.of(3).withoutTransaction().up("one", ";", "two").stepUp());

        assertThat(firstWords()).containsExactly("INSERT", "UPDATE", "one", "UPDATE", "two", "up");
        assertThat(session.sent().get(0)).contains("'running'").endsWith("RETURNING id");
        assertThat(session.sent().get(3)).isEqualTo("UPDATE history SET statements_done = 2 WHERE id = 7");
        assertThat(session.sent().get(5)).contains("outcome = 'applied'").contains("version_row = row");
    }

    @Test
    void going_on_answers_the_interrupted_attempt_and_leaves_out_what_is_done() {
        session.apply(
                MigrationBuilder.of(3)
                        .withoutTransaction()
                        .up("one", "two", "three")
                        .stepUp(),
                ATTEMPT.goingOn(5, 3),
                heard::add);

        assertThat(firstWords()).containsExactly("UPDATE", "INSERT", "UPDATE", "three", "up");
        assertThat(session.sent().get(0)).isEqualTo("UPDATE history SET outcome = 'resolved' WHERE id = 5");
        assertThat(session.sent().get(2)).contains("statements_done = 2");
        assertThat(heard).containsExactly(3);
    }

    @Test
    void what_runs_inside_a_scripts_own_transaction_counts_when_that_has_ended() {
        StatementFailedException failure = failure(MigrationBuilder.of(3)
                .withoutTransaction()
                .up("one", "BEGIN", "two", "fail")
                .withText("")
                .stepUp());

        assertThat(failure.statement()).map(Statement::number).hasValue(4);
        assertThat(session.sent()).last().asString().contains("'failed', statements_done = 1");
    }

    @Test
    void a_transaction_left_open_is_a_failure() {
        assertThat(failure(MigrationBuilder.of(3)
                        .withoutTransaction()
                        .up("BEGIN", "one")
                        .stepUp()))
                .hasMessageContaining("leaves a transaction open");
    }

    @Test
    void nothing_runs_when_the_journal_cannot_be_begun() {
        assertThatThrownBy(() -> apply(MigrationBuilder.of(3)
                        .named("failing")
                        .withoutTransaction()
                        .up("one")
                        .stepUp()))
                .isInstanceOf(DatastoreRefusedException.class)
                .hasMessageContaining("begin the journal of up 0003_failing.sql");

        assertThat(session.sent()).hasSize(1);
    }

    @Test
    void a_file_that_has_changed_without_transaction_is_noted_as_failed() {
        assertThatThrownBy(() -> apply(MigrationBuilder.of(3)
                        .withoutTransaction()
                        .up("one")
                        .changedSinceJudged()
                        .stepUp()))
                .isInstanceOf(ChangedFileException.class);

        assertThat(session.sent()).last().asString().contains("'failed', statements_done = 1");
    }

    @Test
    void a_note_of_a_stop_that_fails_is_attached_too() {
        MigrationBuilder migration =
                MigrationBuilder.of(3).withoutTransaction().up("lose it").withText("");

        assertThat(failure(migration.stepUp()).getSuppressed()).hasSize(1);
    }

    @Test
    void recording_runs_nothing() {
        session.record(MigrationBuilder.of(3).up("one").down("two").stepDown(), ATTEMPT, Outcome.RESOLVED);

        assertThat(session.sent())
                .singleElement()
                .asString()
                .startsWith("down 3;")
                .contains("'resolved'");
    }

    @Test
    void recording_that_is_refused_says_what_it_was_for() {
        Step step = MigrationBuilder.of(3).named("failing").stepUp();

        assertThatThrownBy(() -> session.record(step, ATTEMPT, Outcome.ADOPTED))
                .isInstanceOf(DatastoreRefusedException.class)
                .hasMessageContaining("record up 0003_failing.sql");
    }

    @Test
    void a_script_that_cannot_be_read_back_names_its_version() {
        HistoryEntry entry = new HistoryEntry(
                9,
                OptionalLong.empty(),
                new Version(3),
                "x",
                Direction.UP,
                Checksum.normalised("0"),
                1,
                1,
                Outcome.APPLIED,
                Instant.EPOCH,
                Optional.empty(),
                OptionalLong.empty(),
                "ada",
                "here",
                "1",
                Optional.empty());

        assertThatThrownBy(() -> session.recordedScript(entry)).hasMessageContaining("version 3");
        assertThat(session.sent()).containsExactly("SELECT script FROM history WHERE id = 9");
    }

    @Test
    void texts_are_quoted_and_zero_bytes_are_left_out() {
        session.record(MigrationBuilder.of(3).named("o'clock\0").stepUp(), ATTEMPT, Outcome.ADOPTED);

        assertThat(session.sent()).singleElement().asString().contains("'o''clock'");
    }

    @Test
    void a_text_that_is_too_large_or_holds_a_zero_byte_is_not_kept() {
        MigrationBuilder migration = MigrationBuilder.of(3);

        assertThat(session.script(migration.withText("x".repeat(1 << 20)).stepUp()))
                .isPresent();
        assertThat(session.script(migration.withText("x".repeat((1 << 20) + 1)).stepUp()))
                .isEmpty();
        assertThat(session.script(migration.withText("\0").stepUp())).isEmpty();
    }
}

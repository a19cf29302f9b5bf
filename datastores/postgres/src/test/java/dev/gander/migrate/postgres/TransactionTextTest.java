package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Position;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.postgres.TransactionText.Role;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Which part of a text failed, by position and by count. */
final class TransactionTextTest {

    private static final Statement FIRST = unit(1, "SELECT '𝄞'; SELECT 2");
    private static final Statement SECOND = unit(2, "SELECT\n  3");

    private static final Step STEP = MigrationBuilder.of(1).stepUp();
    private static final Step NEXT_STEP = MigrationBuilder.of(2).stepUp();

    private static Statement unit(int number, String text) {
        return new Statement(number, text, new Position(new Origin("0001_x.sql"), 10 * number));
    }

    private static TransactionText text() {
        TransactionText text = new TransactionText(STEP);
        text.add(Role.SET_UP, List.of("BEGIN", "SET LOCAL a TO b"));
        text.add(FIRST, 2);
        text.add(SECOND, 1);
        text.add(Role.RECORD, "SELECT 4; SELECT 5", 2);
        text.add(Role.COMMIT, "COMMIT");
        return text;
    }

    private static Reply reply(int completed, String serversWords) {
        SQLException failure = serversWords.isEmpty()
                ? new SQLException("no server has said this")
                : new PSQLException(new ServerErrorMessage(serversWords));
        return new Reply(completed, Optional.of(failure));
    }

    /** The server's own form: letters that name what follows, each ended by a zero byte. */
    private static String at(String words) {
        int position = text().text().codePointCount(0, text().text().indexOf(words)) + 1;
        return "SERROR\0C42601\0Mwrong\0P" + position + "\0";
    }

    @Test
    void the_part_after_the_last_completed_command_failed() {
        assertThat(text().failed(reply(0, "")).orElseThrow().role()).isEqualTo(Role.SET_UP);
        assertThat(text().failed(reply(2, "")).orElseThrow().statement()).hasValue(FIRST);
        assertThat(text().failed(reply(3, "")).orElseThrow().statement()).hasValue(FIRST);
        assertThat(text().failed(reply(4, "")).orElseThrow().statement()).hasValue(SECOND);
        assertThat(text().failed(reply(6, "")).orElseThrow().role()).isEqualTo(Role.RECORD);
        assertThat(text().failed(reply(7, "")).orElseThrow().role()).isEqualTo(Role.COMMIT);
        assertThat(text().failed(reply(8, ""))).isEmpty();
    }

    @Test
    void where_the_server_points_counts_more_than_how_many_completed() {
        assertThat(text().failed(reply(0, at("3"))).orElseThrow().statement()).hasValue(SECOND);
        assertThat(text().failed(reply(0, at("SELECT 2"))).orElseThrow().statement())
                .hasValue(FIRST);
        assertThat(text().failed(reply(0, "SERROR\0Mwrong\0P99999\0"))
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.SET_UP);
    }

    @Test
    void lines_are_counted_within_the_part() {
        TransactionText text = text();
        TransactionText.Part second = text.failed(reply(4, "")).orElseThrow();
        int position = text.text().codePointCount(0, text.text().indexOf("3")) + 1;

        assertThat(text.linesBefore(second, position)).hasValue(1);
        assertThat(text.linesBefore(second, 1)).isEmpty();
        assertThat(text.linesBefore(second, 0)).isEmpty();
    }

    @Test
    void the_last_unit_that_has_completed_is_known_as_completions_come_in() {
        TransactionText text = text();

        assertThat(text.lastUnit(2)).isEmpty();
        assertThat(text.lastUnit(3)).isEmpty();
        assertThat(text.lastUnit(4).orElseThrow().statement()).hasValue(FIRST);
        assertThat(text.lastUnit(8).orElseThrow().statement()).hasValue(SECOND);
    }

    @Test
    void each_part_knows_whose_it_is() {
        TransactionText text = new TransactionText(STEP);
        text.add(FIRST, 2);
        text.begin(NEXT_STEP);
        text.add(SECOND, 1);

        assertThat(text.failed(reply(1, "")).orElseThrow().step()).isEqualTo(STEP);
        assertThat(text.failed(reply(2, "")).orElseThrow().step()).isEqualTo(NEXT_STEP);
    }

    @Test
    void a_text_knows_whether_it_commits_and_whether_it_is_one_unit() {
        TransactionText alone = new TransactionText(STEP);
        assertThat(alone.isEmpty()).isTrue();
        alone.add(FIRST, 1);

        assertThat(alone.isSingleUnit()).isTrue();
        assertThat(alone.commits()).isFalse();
        assertThat(text().isSingleUnit()).isFalse();
        assertThat(text().commits()).isTrue();
    }
}

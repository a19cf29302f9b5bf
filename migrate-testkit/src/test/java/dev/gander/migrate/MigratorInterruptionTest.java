package dev.gander.migrate;

import static dev.gander.migrate.Engine.parsed;
import static dev.gander.migrate.Engine.states;
import static dev.gander.migrate.Engine.table;
import static dev.gander.migrate.Engine.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.InterruptedMigrationException;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.MigrationBuilder;
import org.junit.jupiter.api.Test;

final class MigratorInterruptionTest {

    private static final MigrationBuilder THREE = MigrationBuilder.of(1).withoutTransaction();

    @Test
    void a_failure_outside_a_transaction_stops_every_later_run_until_it_is_answered() {
        Engine engine = interrupted("FAIL");
        assertThatThrownBy(() -> engine.migrator(broken("FAIL"), table(2)).up(Destination.latest()))
                .isInstanceOfSatisfying(InterruptedMigrationException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(ErrorKind.INTERRUPTED);
                    assertThat(refusal).hasMessageContaining("1 of 3 statements are done, statement 2 is in doubt");
                    assertThat(refusal.advice()).contains("--retry", "--skip", "--applied");
                });
        assertThat(engine.store.objects()).containsExactly("a");
    }

    @Test
    void a_killed_process_leaves_an_interrupted_migration() {
        Engine engine = interrupted("CRASH");
        assertThatThrownBy(() -> engine.migrator(broken("CRASH")).up(Destination.latest()))
                .isInstanceOf(InterruptedMigrationException.class);
        assertThat(states(engine.migrator(broken("CRASH")).status().migrations().stream()))
                .containsExactly("1 interrupted");
    }

    @Test
    void retry_runs_the_statement_in_doubt_again_and_goes_on() {
        Engine engine = Engine.ofNewStore();
        Migration failing = parsed(THREE.up("-- +goose NO TRANSACTION\nCREATE a", "FAIL now", "CREATE c")
                .withoutTransaction());
        assertThatThrownBy(() -> engine.migrator(failing).up(Destination.latest()))
                .isInstanceOf(RunFailedException.class);
        Migration mended = parsed(THREE.up("-- +goose NO TRANSACTION\nCREATE a", "CREATE b", "CREATE c")
                .withoutTransaction());
        assertThat(words(engine.migrator(mended).resolve(Resolution.RETRY))).containsExactly("up 1 APPLIED");
        assertThat(engine.store.objects()).containsExactly("a", "b", "c");
        assertThat(engine.migrator(mended).up(Destination.latest()).isEmpty()).isTrue();
        assertThat(engine.store.state().history().entries())
                .extracting(HistoryEntry::outcome)
                .containsExactly(Outcome.RESOLVED, Outcome.APPLIED);
    }

    @Test
    void skip_takes_the_statement_in_doubt_as_done_and_goes_on() {
        Engine engine = interrupted("FAIL");
        engine.migrator(broken("FAIL")).resolve(Resolution.SKIP);
        assertThat(engine.store.objects()).containsExactly("a", "c");
        assertThat(engine.store.state().applied().contains(new Version(1))).isTrue();
    }

    @Test
    void applied_makes_the_record_and_runs_nothing() {
        Engine engine = interrupted("FAIL");
        assertThat(words(engine.migrator(broken("FAIL")).resolve(Resolution.APPLIED)))
                .containsExactly("up 1 RECORDED");
        assertThat(engine.store.objects()).containsExactly("a");
        assertThat(engine.migrator(broken("FAIL")).up(Destination.latest()).isEmpty())
                .isTrue();
    }

    @Test
    void no_answer_is_taken_when_a_statement_that_is_done_was_edited() {
        for (Resolution resolution : Resolution.values()) {
            Engine engine = interrupted("FAIL");
            Migration edited = THREE.up("CREATE z", "CREATE b", "CREATE c").build();
            assertThatThrownBy(() -> engine.migrator(edited).resolve(resolution))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("edited after the interruption");
            assertThat(engine.store.objects()).containsExactly("a");
        }
    }

    @Test
    void a_retry_that_is_rolled_back_leaves_the_interruption_to_be_answered() {
        Engine engine = Engine.ofNewStore();
        Migration failing = parsed(THREE.up("-- +goose NO TRANSACTION\nCREATE a", "FAIL now", "CREATE b"));
        assertThatThrownBy(() -> engine.migrator(failing).up(Destination.latest()))
                .isInstanceOf(RunFailedException.class);
        Migration mended = parsed(MigrationBuilder.of(1).up("CREATE a", "CREATE b", "FAIL again"));
        assertThatThrownBy(() -> engine.migrator(mended).resolve(Resolution.RETRY))
                .isInstanceOf(RunFailedException.class);
        assertThat(engine.store.objects()).containsExactly("a");
        assertThatThrownBy(() -> engine.migrator(mended).up(Destination.latest()))
                .isInstanceOf(InterruptedMigrationException.class)
                .hasMessageContaining("statement 2 is in doubt");
        Migration good = parsed(MigrationBuilder.of(1).up("CREATE a", "CREATE b", "CREATE d"));
        engine.migrator(good).resolve(Resolution.RETRY);
        assertThat(engine.store.objects()).containsExactly("a", "b", "d");
        assertThat(engine.migrator(good).up(Destination.latest()).isEmpty()).isTrue();
    }

    @Test
    void there_is_nothing_to_resolve_when_nothing_was_interrupted() {
        Engine engine = Engine.ofNewStore();
        Migrator migrator = engine.migrator(table(1));
        migrator.up(Destination.latest());
        assertThat(migrator.resolve(Resolution.RETRY).isEmpty()).isTrue();
    }

    @Test
    void another_tool_that_applied_the_version_has_answered() {
        Engine engine = interrupted("FAIL");
        engine.store.insertVersionRow(1);
        assertThat(words(engine.migrator(broken("FAIL"), table(2)).up(Destination.latest())))
                .containsExactly("up 2 APPLIED");
    }

    @Test
    void a_down_can_be_interrupted_and_resolved_too() {
        Engine engine = Engine.ofNewStore();
        Migration migration = THREE.up("CREATE a", "CREATE b")
                .down("DROP b", "FAIL", "DROP a")
                .build();
        engine.migrator(migration).up(Destination.latest());
        assertThatThrownBy(() -> engine.migrator(migration).down(Destination.downByOne()))
                .isInstanceOf(RunFailedException.class);
        assertThat(states(engine.migrator(migration).status().migrations().stream()))
                .containsExactly("1 interrupted");
        assertThat(words(engine.migrator(migration).resolve(Resolution.SKIP))).containsExactly("down 1 APPLIED");
        assertThat(engine.store.objects()).isEmpty();
        assertThat(states(engine.migrator(migration).status().migrations().stream()))
                .containsExactly("1 pending");
    }

    private static Migration broken(String second) {
        return THREE.up("CREATE a", second, "CREATE c").build();
    }

    private static Engine interrupted(String second) {
        Engine engine = Engine.ofNewStore();
        assertThatThrownBy(() -> engine.migrator(broken(second)).up(Destination.latest()))
                .isInstanceOf(RuntimeException.class);
        return engine;
    }
}

package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.TARGET;
import static dev.gander.migrate.testkit.contract.Contract.history;
import static dev.gander.migrate.testkit.contract.Contract.versionIds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.MigrationState;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file under a flag is on record as passed over where the flag is off, and can still run later. */
public abstract class FlagContract {

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    @Test
    void where_the_flag_is_off_the_version_table_knows_nothing_and_the_history_says_why() {
        try (StoreUnderTest store = freshStore()) {
            migrator(store, Flags.NONE).up(Destination.latest());

            assertThat(store.hasTable("first")).isFalse();
            assertThat(store.hasTable("second")).isTrue();
            assertThat(versionIds(store)).containsExactly(0L, 2L);
            assertThat(history(store))
                    .extracting(HistoryEntry::outcome)
                    .containsExactly(Outcome.SKIPPED, Outcome.APPLIED);
            assertThat(states(store, Flags.NONE)).containsExactly(MigrationState.SKIPPED_HERE, MigrationState.APPLIED);
        }
    }

    @Test
    void a_second_run_where_it_is_off_writes_nothing() {
        try (StoreUnderTest store = freshStore()) {
            migrator(store, Flags.NONE).up(Destination.latest());
            Object before = store.contents();

            assertThat(migrator(store, Flags.NONE).up(Destination.latest()).isEmpty())
                    .isTrue();

            assertThat(store.contents()).isEqualTo(before);
        }
    }

    @Test
    void turned_on_later_it_runs_and_can_be_undone() {
        try (StoreUnderTest store = freshStore()) {
            Flags on = Flags.of(List.of("contract"));
            migrator(store, Flags.NONE).up(Destination.latest());

            migrator(store, on).up(Destination.latest());

            assertThat(store.hasTable("first")).isTrue();
            assertThat(versionIds(store)).containsExactly(0L, 2L, 1L);
            assertThat(states(store, Flags.NONE)).containsExactly(MigrationState.APPLIED, MigrationState.APPLIED);
            migrator(store, Flags.NONE).down(Destination.downByOne());
            assertThat(store.hasTable("first")).isFalse();
            assertThat(states(store, on)).containsExactly(MigrationState.PENDING, MigrationState.APPLIED);
        }
    }

    private static List<MigrationState> states(StoreUnderTest store, Flags on) {
        return migrator(store, on).status().migrations().stream()
                .map(MigrationStatus::state)
                .toList();
    }

    private static Migrator migrator(StoreUnderTest store, Flags on) {
        MigrationSet files = new MigrationSet(List.of(
                MigrationBuilder.of(1)
                        .with(FileOptions.NONE.underFlag("contract"))
                        .up(store.statements().createFirst())
                        .down(store.statements().dropFirst())
                        .build(),
                MigrationBuilder.of(2).up(store.statements().createSecond()).build()));
        return new Migrator(
                TARGET,
                files,
                store.datastore(TARGET),
                MigratorOptions.of(ATTEMPT).withFlags(on));
    }
}

package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.TARGET;
import static dev.gander.migrate.testkit.contract.Contract.UNHEARD;
import static dev.gander.migrate.testkit.contract.Contract.run;
import static dev.gander.migrate.testkit.contract.Contract.state;
import static dev.gander.migrate.testkit.contract.Contract.versionIds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.testkit.MigrationBuilder;
import org.junit.jupiter.api.Test;

/** For stores in which goose itself writes: its table may hold several rows of a version. */
public abstract class GooseTableContract {

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    @Test
    void down_deletes_every_row_of_its_version_and_no_other() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {
                session.apply(first(store).stepUp(), ATTEMPT, UNHEARD);
                session.apply(MigrationBuilder.of(2).stepUp(), ATTEMPT, UNHEARD);
            });
            store.insertVersionRow(TARGET, 1);

            run(store, session -> session.apply(first(store).stepDown(), ATTEMPT, UNHEARD));

            assertThat(versionIds(store)).containsExactly(0L, 2L);
            assertThat(store.hasTable("first")).isFalse();
        }
    }

    @Test
    void the_newest_row_of_a_version_decides_also_in_tables_of_an_old_goose() {
        try (StoreUnderTest store = freshStore()) {
            run(store, session -> {});
            store.insertVersionRow(TARGET, 1);
            store.insertVersionRow(TARGET, 2);
            store.insertUndoneRow(TARGET, 1);

            StoreState state = state(store);

            assertThat(state.versionRows()).hasSize(4);
            assertThat(state.versionRows().get(3).isApplied()).isFalse();
            assertThat(state.applied().contains(new Version(1))).isFalse();
            assertThat(state.applied().contains(new Version(2))).isTrue();
        }
    }

    private static MigrationBuilder first(StoreUnderTest store) {
        return MigrationBuilder.of(1)
                .up(store.statements().createFirst())
                .down(store.statements().dropFirst());
    }
}

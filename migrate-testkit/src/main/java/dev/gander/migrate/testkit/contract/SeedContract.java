package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.TARGET;
import static dev.gander.migrate.testkit.contract.Contract.state;
import static dev.gander.migrate.testkit.contract.Contract.versionIds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.error.PendingMigrationsException;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.model.EnvironmentName;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.SeedSet;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.ReplaceableBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data of an environment run again and again, and the history alone tells of them. */
public abstract class SeedContract {

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    @Test
    void files_run_on_each_call_and_are_on_record_without_a_version() {
        try (StoreUnderTest store = freshStore()) {
            Migrator migrator = migrator(store);
            migrator.up(Destination.latest());

            migrator.seed(seeds(again(store)));
            migrator.seed(seeds(again(store)));

            assertThat(store.hasTable("first")).isTrue();
            assertThat(versionIds(store)).containsExactly(0L, 1L);
            assertThat(words(store)).containsExactly("seeds/dev/010_again applied", "seeds/dev/010_again applied");
        }
    }

    @Test
    void neither_the_status_nor_a_run_knows_of_them() {
        try (StoreUnderTest store = freshStore()) {
            Migrator migrator = migrator(store);
            migrator.up(Destination.latest());
            migrator.seed(seeds(again(store)));

            assertThat(migrator.status().replaceables()).isEmpty();
            assertThat(migrator.inPlace()).isEmpty();
            assertThat(migrator.up(Destination.latest()).isEmpty()).isTrue();
        }
    }

    @Test
    void nothing_is_written_while_a_migration_is_pending() {
        try (StoreUnderTest store = freshStore()) {
            Object before = store.contents();

            assertThatThrownBy(() -> migrator(store).demandSeedable(seeds(again(store))))
                    .isInstanceOf(PendingMigrationsException.class);
            assertThatThrownBy(() -> migrator(store).seed(seeds(again(store))))
                    .isInstanceOf(PendingMigrationsException.class);

            assertThat(store.contents()).isEqualTo(before);
        }
    }

    @Test
    void asking_whether_they_may_run_writes_nothing() {
        try (StoreUnderTest store = freshStore()) {
            Migrator migrator = migrator(store);
            migrator.up(Destination.latest());
            Object before = store.contents();

            migrator.demandSeedable(seeds(again(store)));

            assertThat(store.contents()).isEqualTo(before);
        }
    }

    @Test
    void a_file_that_fails_leaves_those_before_it_and_says_so() {
        try (StoreUnderTest store = freshStore()) {
            Migrator migrator = migrator(store);
            migrator.up(Destination.latest());
            Replaceable broken = ReplaceableBuilder.of(20, "broken")
                    .up(store.statements().broken())
                    .build();

            assertThatThrownBy(() -> migrator.seed(seeds(again(store), broken)))
                    .isInstanceOf(RunFailedException.class)
                    .hasMessageContaining("020_broken");

            assertThat(words(store)).containsExactly("seeds/dev/010_again applied", "seeds/dev/020_broken rolled_back");
        }
    }

    /** Something that can run on each call. */
    private static Replaceable again(StoreUnderTest store) {
        return ReplaceableBuilder.of(10, "again")
                .up(store.statements().dropFirst(), store.statements().createFirst())
                .build();
    }

    private static SeedSet seeds(Replaceable... files) {
        return new SeedSet(
                new EnvironmentName("dev"),
                Stream.of(files)
                        .map(file -> file.named(file.name().replace("replaceable/", "seeds/dev/")))
                        .toList());
    }

    private static List<String> words(StoreUnderTest store) {
        return state(store).history().seeds().stream()
                .map(entry -> entry.name() + " " + entry.outcome().word())
                .toList();
    }

    private static Migrator migrator(StoreUnderTest store) {
        MigrationSet files = new MigrationSet(List.of(
                MigrationBuilder.of(1).up(store.statements().createFirst()).build()));
        return new Migrator(TARGET, files, store.datastore(TARGET), MigratorOptions.of(ATTEMPT));
    }
}

package dev.gander.migrate;

import static dev.gander.migrate.Engine.table;
import static dev.gander.migrate.Engine.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.UnmetRequirement;
import dev.gander.migrate.error.UnmetRequirementsException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.model.Requirement;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.InMemoryDatastore;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code requires} and {@code requires-object} ask is there before the first statement, or nothing runs. */
final class MigratorRequirementsTest {

    private static final TargetName CATALOG = new TargetName("catalog", "memory");

    private final Engine engine = Engine.ofNewStore();
    private final InMemoryDatastore catalog = engine.store.sharedWith(CATALOG);

    private Migrator migrator(Migration... migrations) {
        return engine.with(options -> options.withOthers(
                        target -> Optional.of(new OtherTargets.Store(catalog, "the catalog's store"))))
                .migrator(migrations);
    }

    private static Migration requiring(long version, long needed) {
        return MigrationBuilder.of(version)
                .up("CREATE TABLE t" + version)
                .down("DROP TABLE t" + version)
                .with(lines(List.of(new Requirement(CATALOG, new Version(needed))), List.of()))
                .build();
    }

    private static Migration requiring(String kind, String name, String... columns) {
        return MigrationBuilder.of(1)
                .up("CREATE TABLE t1")
                .with(lines(List.of(), List.of(new RequiredObject(kind, name, List.of(columns)))))
                .build();
    }

    private static FileOptions lines(List<Requirement> requires, List<RequiredObject> objects) {
        return new FileOptions(
                OrderPolicy.REFUSE_LATE, Optional.empty(), Optional.empty(), requires, objects, List.of());
    }

    @Test
    void a_target_that_has_not_come_far_enough_is_named_with_what_is_there_and_what_to_run() {
        catalog.insertVersionRow(1);

        UnmetRequirementsException failure = catchThrowableOfType(
                UnmetRequirementsException.class,
                () -> migrator(table(1), requiring(2, 3)).up(Destination.latest()));

        assertThat(failure.kind()).isEqualTo(ErrorKind.PENDING);
        assertThat(failure)
                .hasMessageContaining("extract/memory")
                .hasMessageContaining("0002_migration_2.sql requires catalog/memory@3: version 3 is not applied in the"
                        + " catalog's store, the highest there is 1");
        assertThat(failure.advice()).contains("'up --target memory' of catalog", "CATALOG_MEMORY_URL");
    }

    @Test
    void nothing_runs_and_nothing_is_made_while_something_is_missing() {
        Migrator migrator = migrator(table(1), requiring(2, 1));

        assertThatThrownBy(() -> migrator.up(Destination.latest()))
                .isInstanceOf(UnmetRequirementsException.class)
                .hasMessageContaining("nothing of catalog/memory is applied");

        assertThat(engine.store.executed()).isEmpty();
        assertThat(engine.store.state()).isEqualTo(StoreState.untouched());
        assertThat(engine.store.openSessions()).isZero();
    }

    @Test
    void what_is_there_lets_the_run_go_on() {
        catalog.insertVersionRow(1);
        catalog.insertVersionRow(3);

        assertThat(words(migrator(table(1), requiring(2, 3)).up(Destination.latest())))
                .containsExactly("up 1 APPLIED", "up 2 APPLIED");
    }

    @Test
    void a_higher_version_does_not_stand_for_one_that_is_not_applied() {
        catalog.insertVersionRow(4);

        assertThatThrownBy(() -> migrator(requiring(1, 3)).up(Destination.latest()))
                .isInstanceOf(UnmetRequirementsException.class)
                .hasMessageContaining("the highest there is 4");
    }

    @Test
    void only_files_that_would_run_are_asked() {
        Migrator migrator = migrator(table(1), requiring(2, 1));
        assertThat(words(migrator.up(Destination.next()))).containsExactly("up 1 APPLIED");

        catalog.insertVersionRow(1);
        migrator.up(Destination.latest());
        catalog.deleteVersionRows(1);

        assertThat(migrator.up(Destination.latest()).isEmpty()).isTrue();
        assertThat(words(migrator.down(Destination.downByOne()))).containsExactly("down 2 APPLIED");
    }

    @Test
    void a_foreign_object_must_be_there_with_the_columns_that_are_named() {
        Migrator migrator = migrator(requiring("table", "domain_configs", "name", "settings", "tags"));

        assertThatThrownBy(() -> migrator.up(Destination.latest()))
                .hasMessageContaining(
                        "requires table domain_configs(name, settings, tags): there is no table" + " domain_configs");

        other("CREATE TABLE domain_configs (name text, more int)");
        assertThatThrownBy(() -> migrator.up(Destination.latest()))
                .isInstanceOfSatisfying(
                        UnmetRequirementsException.class,
                        failure -> assertThat(failure.advice()).contains("ask its owner"))
                .hasMessageContaining("table domain_configs lacks settings, tags");
        assertThat(engine.store.objects()).containsExactly("domain_configs");

        other("DROP TABLE domain_configs", "CREATE TABLE domain_configs (name text, settings text, tags text, x int)");
        assertThat(words(migrator.up(Destination.latest()))).containsExactly("up 1 APPLIED");
    }

    @Test
    void a_kind_of_object_that_the_store_does_not_know_is_refused() {
        assertThatThrownBy(() -> migrator(requiring("submarine", "yellow")).up(Destination.latest()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("submarine");
        assertThat(engine.store.executed()).isEmpty();
    }

    @Test
    void a_program_that_knows_no_other_target_refuses_what_it_cannot_check() {
        assertThatThrownBy(() -> engine.migrator(requiring(1, 1)).up(Destination.latest()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("catalog/memory", "does not know where that is");
    }

    @Test
    void what_is_missing_can_be_asked_for_without_running() {
        assertThat(migrator(table(1), requiring(2, 3)).unmet(Destination.latest()))
                .extracting(UnmetRequirement::needed)
                .containsExactly("catalog/memory@3");
        assertThat(engine.store.state()).isEqualTo(StoreState.untouched());
    }

    /** Another service, on the same store. */
    private void other(String... statements) {
        TargetName name = new TargetName("localai", "memory");
        long version = catalog.sharedWith(name).state().versionRows().size() + 1L;
        new Migrator(
                        name,
                        new MigrationSet(List.of(
                                MigrationBuilder.of(version).up(statements).build())),
                        catalog.sharedWith(name),
                        MigratorOptions.of(Attempt.by("bob", "host2", "9")))
                .up(Destination.latest());
    }
}

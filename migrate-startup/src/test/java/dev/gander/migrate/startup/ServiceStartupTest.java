package dev.gander.migrate.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.CancelledException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.error.PendingMigrationsException;
import dev.gander.migrate.error.PendingSeedsException;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.Seed;
import dev.gander.migrate.startup.Readiness.Phase;
import dev.gander.migrate.startup.TargetReadiness.State;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code RUN_MIGRATIONS} makes of a start, and what readiness says afterwards. */
final class ServiceStartupTest {

    @TempDir
    private Path folder;

    private Service service() {
        return new Service(folder);
    }

    @Test
    void true_applies_what_is_pending_and_then_the_service_is_ready() {
        Service service = service().set("RUN_MIGRATIONS", "true").set("SHOP_EXTRA_URL", "memory:");
        ServiceStartup startup = service.startup();
        assertThat(startup.readiness().isReady()).isFalse();
        assertThat(startup.readiness().phase()).isEqualTo(Phase.STARTING);

        startup.run();

        assertThat(service.main.objects()).containsExactly("users");
        assertThat(service.extra.objects()).containsExactly("extra");
        assertThat(service.main.state().history().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("ada"));
        assertThat(startup.readiness().isReady()).isTrue();
    }

    @Test
    void check_refuses_to_start_while_anything_is_pending_and_writes_nothing() {
        Service service = service().set("RUN_MIGRATIONS", "check");
        ServiceStartup startup = service.startup();

        assertThatThrownBy(startup::run).isInstanceOfSatisfying(PendingMigrationsException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.PENDING);
            assertThat(failure).hasMessageContaining("shop/main: not applied: 1");
            assertThat(failure.advice()).contains("up --target main", "shop");
        });
        assertThat(service.main.state()).isEqualTo(StoreState.untouched());
        assertThat(startup.readiness().isReady()).isFalse();

        service.main.insertVersionRow(1);
        startup.run();
        assertThat(startup.readiness().isReady()).isTrue();
    }

    @Test
    void check_refuses_to_start_while_a_seed_is_absent_and_true_makes_it() {
        Service service = service().set("SHOP_REDIS_URL", "memory:").set("RUN_MIGRATIONS", "check");
        service.main.insertVersionRow(1);

        assertThatThrownBy(service.startup()::run).isInstanceOfSatisfying(PendingSeedsException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.PENDING);
            assertThat(failure).hasMessage("shop/redis: stream shop:orders is absent");
            assertThat(failure.advice()).contains("up --target redis", "shop");
            assertThat(failure.target()).isEqualTo(Service.REDIS);
            assertThat(failure.outstanding()).containsExactlyElementsOf(service.redis.seeds());
        });

        ServiceStartup startup = service.set("RUN_MIGRATIONS", "true").startup();
        startup.run();
        assertThat(service.redis.seeds().get(0).state()).isEqualTo(Seed.State.SEEDED);
        assertThat(startup.readiness().isReady()).isTrue();
        service.set("RUN_MIGRATIONS", "check").startup().run();
    }

    @ParameterizedTest
    @EnumSource(
            value = Seed.State.class,
            names = {"ABSENT", "WRONG_TYPE"})
    void a_service_whose_seed_is_not_as_it_must_be_is_not_ready(Seed.State state) {
        Service service = service().set("SHOP_REDIS_URL", "memory:");
        service.main.insertVersionRow(1);
        ServiceStartup startup = service.startup();
        startup.run();

        service.redis.holding(state);
        assertThat(startup.readiness().targets())
                .containsExactly(
                        new TargetReadiness(Service.MAIN, State.READY, ""),
                        new TargetReadiness(
                                Service.REDIS, State.PENDING, "shop/redis: stream shop:orders is " + state.id()));

        service.redis.holding(Seed.State.PRESENT);
        assertThat(startup.readiness().isReady()).isTrue();
    }

    @Test
    void a_replaceable_that_does_not_stand_as_it_is_written_is_waited_for() {
        Service service = service().set("RUN_MIGRATIONS", "true");
        service.startup().run();
        service.migrations("main").file("replaceable/010_names.sql", "-- +goose Up\nCREATE VIEW names;\n");

        ServiceStartup other = service.set("RUN_MIGRATIONS", "false").startup();
        other.run();

        assertThat(other.readiness().targets())
                .containsExactly(new TargetReadiness(
                        Service.MAIN, State.PENDING, "shop/main: not applied: replaceable/010_names"));
        service.set("RUN_MIGRATIONS", "true").startup().run();
        assertThat(other.readiness().isReady()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false"})
    void nothing_happens_by_itself_and_readiness_waits_for_whoever_migrates(String value) {
        Service service = service().set("RUN_MIGRATIONS", value);
        ServiceStartup startup = service.startup();

        startup.run();

        assertThat(service.main.state()).isEqualTo(StoreState.untouched());
        assertThat(startup.readiness().isReady()).isFalse();
        assertThat(startup.readiness().targets())
                .containsExactly(new TargetReadiness(Service.MAIN, State.PENDING, "shop/main: not applied: 1"));

        service.main.insertVersionRow(1);
        assertThat(startup.readiness().isReady()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1", " true"})
    void any_other_value_is_refused(String value) {
        Service service = service().set("RUN_MIGRATIONS", value);

        assertThatThrownBy(service::startup)
                .isInstanceOf(UsageException.class)
                .hasMessage("RUN_MIGRATIONS is '" + value + "'");
    }

    @Test
    void a_migration_that_fails_stops_the_start() {
        Service service = service().set("RUN_MIGRATIONS", "true").set("SHOP_EXTRA_URL", "memory:");
        service.migrations("main").add(2, "broken", "FAIL now;", "");
        ServiceStartup startup = service.startup();

        assertThatThrownBy(startup::run).isInstanceOf(RunFailedException.class);
        assertThat(service.extra.executed()).isEmpty();
        assertThat(startup.readiness().isReady()).isFalse();
    }

    @Test
    void every_file_is_judged_before_the_service_does_anything() {
        Service service = service().set("RUN_MIGRATIONS", "true").set("SHOP_EXTRA_URL", "memory:");
        service.migrations("extra").file("0002_bad.sql", "CREATE bad;\n");

        assertThatThrownBy(service::startup).isInstanceOf(InvalidMigrationsException.class);
        assertThat(service.main.executed()).isEmpty();
    }

    @Test
    void a_target_waits_for_the_one_that_its_files_require() {
        Service service = service().set("RUN_MIGRATIONS", "true").set("SHOP_EXTRA_URL", "memory:");
        service.migrations("main").file("0002_b.sql", "-- +gander requires shop/extra@1\n-- +goose Up\nCREATE b;\n");

        service.startup().run();

        assertThat(service.main.objects()).containsExactly("b", "users");
    }

    @Test
    void a_store_without_an_address_is_an_error_unless_the_service_can_do_without_it() {
        Service service = service().set("SHOP_MAIN_URL", "");
        assertThatThrownBy(service::startup)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("shop/main: set SHOP_MAIN_URL")
                .hasMessageNotContaining("shop/extra");
    }

    @Test
    void a_store_that_is_ahead_of_the_build_is_ready() {
        Service service = service();
        service.main.insertVersionRow(1);
        service.main.insertVersionRow(2);
        ServiceStartup startup = service.startup();
        startup.run();

        assertThat(startup.readiness().isReady()).isTrue();
    }

    @Test
    void a_store_that_does_not_answer_is_not_ready_and_its_address_is_not_told() {
        Service service = service();
        ServiceStartup startup = service.startup();
        startup.run();
        service.main.refuseConnections("nobody is there");

        assertThat(startup.readiness().isReady()).isFalse();
        assertThat(startup.readiness().toJson())
                .isEqualTo("{\"ready\":false,\"phase\":\"serving\",\"targets\":[{\"target\":\"shop/main\","
                        + "\"ready\":false,\"state\":\"unknown\",\"detail\":\"shop/main: nobody is there\"}]}")
                .doesNotContain("secret");

        ServiceStartup check = service.set("RUN_MIGRATIONS", "check").startup();
        assertThatThrownBy(check::run).isInstanceOf(DatastoreUnreachableException.class);
    }

    @Test
    void an_interrupted_migration_is_told_from_a_pending_one() {
        Service service = service();
        service.migrations("main").addWithoutTransaction(2, "crash", "CREATE a;\nFAIL now;", "");
        ServiceStartup startup = service.set("RUN_MIGRATIONS", "true").startup();
        assertThatThrownBy(startup::run).isInstanceOf(MigrationException.class);

        ServiceStartup next = service.set("RUN_MIGRATIONS", "false").startup();
        next.run();
        assertThat(next.readiness().targets())
                .extracting(TargetReadiness::state)
                .containsExactly(State.INTERRUPTED);
        assertThatThrownBy(service.set("RUN_MIGRATIONS", "check").startup()::run)
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.INTERRUPTED));
    }

    @Test
    void a_service_that_was_asked_to_end_stops_its_migration_and_is_not_ready() {
        Service service = service().set("RUN_MIGRATIONS", "true");
        service.migrations("main").add(2, "later", "CREATE later;", "");
        ServiceStartup stopped = service.startup();
        service.main.on("CREATE users;", stopped::stop);

        assertThatThrownBy(stopped::run)
                .isInstanceOfSatisfying(
                        RunFailedException.class,
                        failure -> assertThat(failure.failure()).isInstanceOf(CancelledException.class));
        assertThat(stopped.readiness().phase()).isEqualTo(Phase.ENDING);
        assertThat(stopped.readiness().isReady()).isFalse();
    }

    @Test
    void the_service_works_with_its_own_rights_and_not_with_those_of_migrations() {
        Service service = service().set("SHOP_MAIN_MIGRATION_URL", "memory:owner");
        ServiceStores stores = new ServiceStores(service.targets(), service.environment());

        String url = stores.open("main", DatastoreSettings::url);
        Optional<String> absent = stores.openIfConfigured("extra", DatastoreSettings::url);

        assertThat(url).isEqualTo("memory:secret");
        assertThat(absent).isEmpty();
        assertThatThrownBy(() -> stores.open("extra", DatastoreSettings::url))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("shop/extra is not configured");
    }
}

package dev.gander.migrate.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.InMemoryDatastore;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LoggingListenerTest {

    private static final TargetName TARGET = new TargetName("extract", "memory");

    private final RememberingLogger logger = new RememberingLogger();
    private final InMemoryDatastore store = InMemoryDatastore.of(TARGET);

    private Migrator migrator(MigrationBuilder... migrations) {
        MigratorOptions options = MigratorOptions.of(Attempt.by("ada", "host1", "0.1"))
                .withLockWait(Duration.ofMillis(60))
                .withListener(LoggingListener.to(logger));
        List<Migration> built = new ArrayList<>();
        for (MigrationBuilder migration : migrations) {
            built.add(migration.build());
        }
        return new Migrator(TARGET, new MigrationSet(built), store, options);
    }

    @Test
    void start_and_finish_are_logged_with_version_and_name() {
        migrator(MigrationBuilder.of(7).up("CREATE t")).up(Destination.latest());

        assertThat(logger.lines).hasSize(2);
        assertThat(logger.lines.get(0)).isEqualTo("INFO extract/memory: up of version 7 (" + name() + ") starts");
        assertThat(logger.lines.get(1))
                .matches("INFO extract/memory: up of version 7 \\(" + name() + "\\) is done after \\d+ ms");
    }

    @Test
    void a_failure_is_logged_with_its_reason_and_its_cause_but_not_its_statement() {
        Throwable failure = catchThrowable(
                () -> migrator(MigrationBuilder.of(7).up("FAIL hunter2")).up(Destination.latest()));

        assertThat(logger.lines.get(1))
                .startsWith("ERROR extract/memory: up of version 7 (" + name() + ") has failed: ")
                .contains("told to fail")
                .doesNotContain("hunter2");
        assertThat(logger.thrown).containsExactly(failure.getCause());
    }

    @Test
    void waiting_for_the_lock_is_logged() {
        store.stealLock();

        catchThrowable(() -> migrator(MigrationBuilder.of(7).up("CREATE t")).up(Destination.latest()));

        assertThat(logger.lines.get(0)).startsWith("INFO extract/memory: waits for the lock since ");
    }

    private static String name() {
        return MigrationBuilder.of(7).build().name();
    }

    /** Keeps what is logged. */
    private static final class RememberingLogger implements System.Logger {

        private final List<String> lines = new ArrayList<>();
        private final List<Throwable> thrown = new ArrayList<>();

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String text, @Nullable Throwable cause) {
            lines.add(level + " " + text);
            if (cause != null) {
                thrown.add(cause);
            }
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String text, Object @Nullable ... values) {
            lines.add(level + " " + text);
        }
    }
}

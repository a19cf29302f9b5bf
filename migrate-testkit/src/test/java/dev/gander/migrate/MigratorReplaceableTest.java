package dev.gander.migrate;

import static dev.gander.migrate.Engine.table;
import static dev.gander.migrate.Engine.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.RawReplaceable;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.ReplaceableBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of replaceables in a run, and how they stand between runs. */
final class MigratorReplaceableTest {

    private static final Replaceable BASE = view(10, "base");
    private static final Replaceable TOP = view(20, "top");

    private final Engine engine = Engine.ofNewStore();

    @Test
    void up_puts_them_in_place_behind_the_migrations_and_the_next_up_does_nothing() {
        assertThat(words(migrator(List.of(table(1)), BASE, TOP).up(Destination.latest())))
                .containsExactly("up 1 APPLIED", "up replaceable/010_base APPLIED", "up replaceable/020_top APPLIED");

        assertThat(migrator(List.of(table(1)), BASE, TOP)
                        .up(Destination.latest())
                        .isEmpty())
                .isTrue();
        assertThat(engine.store.objects()).containsExactly("base", "t1", "top");
        assertThat(engine.store.state().applied().inOrderOfApplication()).hasSize(1);
    }

    @Test
    void a_changed_one_is_replaced_with_those_behind_it_by_the_text_that_made_it() {
        migrator(List.of(table(1)), BASE, TOP).up(Destination.latest());
        Replaceable changed = file(10, "base", "CREATE VIEW base2", "DROP VIEW base2");

        assertThat(states(changed, TOP)).containsExactly("replaceable/010_base stale", "replaceable/020_top current");
        assertThat(words(migrator(List.of(table(1)), changed, TOP).up(Destination.latest())))
                .containsExactly(
                        "down replaceable/020_top APPLIED",
                        "down replaceable/010_base APPLIED",
                        "up replaceable/010_base APPLIED",
                        "up replaceable/020_top APPLIED");

        assertThat(engine.store.objects()).containsExactly("base2", "t1", "top");
        assertThat(states(changed, TOP)).containsExactly("replaceable/010_base current", "replaceable/020_top current");
    }

    @Test
    void when_a_replacement_fails_all_stand_as_they_did() {
        migrator(List.of(table(1)), BASE, TOP).up(Destination.latest());
        Replaceable broken = file(10, "base", "FAIL here", "DROP VIEW base");

        RunFailedException failure = catchThrowableOfType(
                RunFailedException.class,
                () -> migrator(List.of(table(1)), broken, TOP).up(Destination.latest()));

        assertThat(words(failure.report()))
                .containsExactly(
                        "down replaceable/020_top ROLLED_BACK",
                        "down replaceable/010_base ROLLED_BACK",
                        "up replaceable/010_base FAILED",
                        "up replaceable/020_top NOT_RUN");
        assertThat(engine.store.objects()).containsExactly("base", "t1", "top");
        assertThat(states(broken, TOP)).containsExactly("replaceable/010_base stale", "replaceable/020_top current");
        assertThat(migrator(List.of(table(1)), BASE, TOP)
                        .up(Destination.latest())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void outside_a_transaction_each_stands_for_itself_and_the_next_run_mends_what_a_failure_left() {
        Replaceable lone = parsed(10, "base", """
                -- +goose NO TRANSACTION
                -- +goose Up
                CREATE VIEW base;
                -- +goose Down
                DROP VIEW base;
                """);
        migrator(List.of(table(1)), lone, TOP).up(Destination.latest());
        Replaceable broken = parsed(10, "base", """
                -- +goose NO TRANSACTION
                -- +goose Up
                CREATE VIEW base;
                FAIL here;
                -- +goose Down
                DROP VIEW base;
                """);

        RunFailedException failure = catchThrowableOfType(
                RunFailedException.class,
                () -> migrator(List.of(table(1)), broken, TOP).up(Destination.latest()));

        assertThat(words(failure.report()))
                .containsExactly(
                        "down replaceable/020_top APPLIED",
                        "down replaceable/010_base APPLIED",
                        "up replaceable/010_base FAILED",
                        "up replaceable/020_top NOT_RUN");
        assertThat(states(broken, TOP)).containsExactly("replaceable/010_base failed", "replaceable/020_top pending");
        assertThat(words(migrator(List.of(table(1)), lone, TOP).up(Destination.latest())))
                .containsExactly(
                        "down replaceable/010_base APPLIED",
                        "up replaceable/010_base APPLIED",
                        "up replaceable/020_top APPLIED");
        assertThat(engine.store.objects()).containsExactly("base", "t1", "top");
    }

    @Test
    void a_killed_run_is_mended_by_the_next() {
        Replaceable crashing =
                parsed(10, "base", "-- +goose NO TRANSACTION\n-- +goose Up\nCRASH here;\nCREATE VIEW base;\n");
        catchThrowableOfType(
                RunFailedException.class, () -> migrator(List.of(), crashing).up(Destination.latest()));

        assertThat(states(crashing)).containsExactly("replaceable/010_base failed");
        assertThat(words(migrator(List.of(), BASE).up(Destination.latest())))
                .endsWith("up replaceable/010_base APPLIED");
    }

    @Test
    void undoing_a_migration_takes_them_away_and_up_brings_them_back() {
        migrator(List.of(table(1), table(2)), BASE, TOP).up(Destination.latest());

        assertThat(words(migrator(List.of(table(1), table(2)), BASE, TOP).down(Destination.downByOne())))
                .containsExactly(
                        "down replaceable/020_top APPLIED", "down replaceable/010_base APPLIED", "down 2 APPLIED");
        assertThat(states(BASE, TOP)).containsExactly("replaceable/010_base pending", "replaceable/020_top pending");
        assertThat(words(migrator(List.of(table(1), table(2)), BASE, TOP).up(Destination.latest())))
                .containsExactly("up 2 APPLIED", "up replaceable/010_base APPLIED", "up replaceable/020_top APPLIED");
    }

    @Test
    void redo_brings_back_what_it_took_away() {
        migrator(List.of(table(1)), BASE).up(Destination.latest());

        assertThat(words(migrator(List.of(table(1)), BASE).redo()))
                .containsExactly(
                        "down replaceable/010_base APPLIED",
                        "down 1 APPLIED",
                        "up 1 APPLIED",
                        "up replaceable/010_base APPLIED");
    }

    @Test
    void one_that_is_always_put_in_place_is_outstanding_only_when_it_is_not() {
        Replaceable always = parsed(10, "base", "-- +gander always\n-- +goose Up\nCREATE OR REPLACE VIEW base;\n");

        assertThat(migrator(List.of(table(1)), always).status().isOutstanding()).isTrue();
        migrator(List.of(table(1)), always).up(Destination.latest());

        assertThat(states(always)).containsExactly("replaceable/010_base always");
        assertThat(migrator(List.of(table(1)), always).status().isOutstanding()).isFalse();
        assertThat(words(migrator(List.of(table(1)), always).up(Destination.latest())))
                .containsExactly("up replaceable/010_base APPLIED");
    }

    @Test
    void one_whose_file_has_gone_stays() {
        migrator(List.of(table(1)), BASE, TOP).up(Destination.latest());

        assertThat(states(BASE)).containsExactly("replaceable/010_base current", "replaceable/020_top file-gone");
        assertThat(migrator(List.of(table(1)), BASE).status().isOutstanding()).isFalse();
        assertThat(migrator(List.of(table(1)), BASE).up(Destination.latest()).isEmpty())
                .isTrue();
        assertThat(engine.store.objects()).contains("top");
    }

    @Test
    void a_history_that_may_not_be_read_leaves_open_how_they_stand() {
        migrator(List.of(table(1)), BASE).up(Destination.latest());
        engine.store.makeHistoryTable(Presence.UNREADABLE);

        assertThat(states(BASE)).containsExactly("replaceable/010_base unknown");
        assertThat(migrator(List.of(table(1)), BASE).status().isOutstanding()).isFalse();
        assertThat(catchThrowableOfType(
                        DatastoreRefusedException.class,
                        () -> migrator(List.of(table(1)), BASE).up(Destination.latest())))
                .hasMessageContaining("it alone tells how replaceables stand");
    }

    @Test
    void the_plan_tells_beforehand() {
        migrator(List.of(table(1)), BASE, TOP).up(Destination.latest());
        Replaceable changed = file(10, "base", "CREATE VIEW base2", "DROP VIEW base2");

        assertThat(migrator(List.of(table(1)), changed, TOP)
                        .plan(Destination.latest())
                        .all())
                .extracting(step -> step.direction().word() + " " + step.file().name())
                .containsExactly(
                        "down replaceable/020_top",
                        "down replaceable/010_base",
                        "up replaceable/010_base",
                        "up replaceable/020_top");
    }

    private Migrator migrator(List<Migration> migrations, Replaceable... replaceables) {
        return engine.migrator(new MigrationSet(migrations, List.of(replaceables)));
    }

    private List<String> states(Replaceable... replaceables) {
        return migrator(List.of(table(1)), replaceables).status().replaceables().stream()
                .map(status -> status.name() + " " + status.state().id())
                .toList();
    }

    private static Replaceable view(long number, String name) {
        return file(number, name, "CREATE VIEW " + name, "DROP VIEW " + name);
    }

    private static Replaceable file(long number, String name, String up, String down) {
        return parsed(number, name, "-- +goose Up\n" + up + ";\n-- +goose Down\n" + down + ";\n");
    }

    /** As the parser reads it, so that recorded and present text compare. */
    private static Replaceable parsed(long number, String name, String text) {
        Replaceable built = ReplaceableBuilder.of(number, name).build();
        return new MigrationParser(ScriptSyntax.SQL, variable -> Optional.empty())
                .parse(new RawReplaceable(
                        number,
                        name,
                        built.name(),
                        built.origin(),
                        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .replaceable()
                .orElseThrow();
    }
}

package dev.gander.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.RunFailedException;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.Report;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.source.MigrationSource;
import dev.gander.migrate.testkit.InMemoryDatastore;
import dev.gander.migrate.testkit.Migrations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found out without judging files, and what is left to those who judge them. */
final class QuickLookTest {

    private static final TargetName TARGET = new TargetName("extract", "memory");
    private static final String FIRST = Migrations.fileName(1, "first");

    @TempDir
    private Path folder;

    private final InMemoryDatastore store = InMemoryDatastore.of(TARGET);
    private final Map<String, String> variables = new HashMap<>();
    private Migrations migrations;

    @BeforeEach
    void manyFiles() {
        migrations = Migrations.in(folder).file(FIRST, text("first"));
        for (int version = 2; version <= QuickLook.MANY; version++) {
            migrations.file(Migrations.fileName(version, "table"), text("t" + version));
        }
    }

    @Test
    void files_that_are_all_applied_as_they_are_leave_nothing_to_do() {
        up();
        StoreState before = store.state();

        assertThat(look()).contains(new Report(TARGET, List.of(), Optional.of(new Version(QuickLook.MANY))));
        assertThat(store.state()).isEqualTo(before);
        assertThat(store.openSessions()).isZero();
    }

    @Test
    void the_current_version_is_the_one_applied_last_and_not_the_highest() {
        migrations.delete(FIRST).file(Migrations.fileName(900, "table"), text("t900"));
        up();
        migrations.file(FIRST, text("first"));
        new Migrator(TARGET, judged(), store, options().withOrder(OrderPolicy.ALLOW_LATE)).up(Destination.latest());

        assertThat(look().orElseThrow().current()).contains(new Version(1));
    }

    @Test
    void line_ends_and_blank_lines_at_the_end_are_no_difference() {
        up();
        migrations.file(FIRST, text("first").replace("\n", "\r\n") + "\r\n \r\n");
        migrations.file(Migrations.fileName(2, "table"), "\ufeff" + text("t2") + "\n\t\n");
        migrations.file(Migrations.fileName(3, "table"), text("t3") + "\u00a0\n");

        assertThat(look()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1;\n", "-- +goose Up\nCREATE second;\n-- +goose Down\nDROP second;\n", ""})
    void an_edited_file_is_left_to_the_judgement(String text) {
        up();
        migrations.file(FIRST, text);

        assertThat(look()).isEmpty();
    }

    @Test
    void files_that_have_gone_came_or_changed_their_version_are_left_to_the_judgement() {
        up();
        assertThat(after(files -> files.delete(FIRST))).isEmpty();
        assertThat(after(files -> files.file(Migrations.fileName(900, "first"), text("first"))))
                .isEmpty();
        assertThat(after(files -> files.file(FIRST, text("first")))).isEmpty();
        assertThat(after(files -> files.delete(Migrations.fileName(900, "first"))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1_again.sql", "0900_big.SQL", "0900.sql", "0900_go.go", "archive/0900_old.sql"})
    void a_name_that_is_worth_a_word_is_left_to_the_judgement(String name) {
        up();
        migrations.file(name, text("first"));

        assertThat(look()).isEmpty();
    }

    @Test
    void other_words_in_a_name_are_no_difference_as_ever() {
        up();
        migrations.delete(FIRST).file("1_renamed.sql", text("first"));

        assertThat(look()).isPresent();
    }

    @Test
    void what_another_tool_has_applied_is_left_to_the_judgement() {
        up();
        store.deleteVersionRows(7);
        store.insertVersionRow(7);

        assertThat(look()).isEmpty();
    }

    @Test
    void a_version_that_another_tool_has_undone_is_left_to_the_judgement() {
        up();
        store.insertUndoneRow(7);

        assertThat(look()).isEmpty();
    }

    @Test
    void a_history_that_is_not_there_or_may_not_be_read_is_left_to_the_judgement() {
        up();
        store.makeHistoryTable(Presence.UNREADABLE);
        assertThat(look()).isEmpty();
        store.makeHistoryTable(Presence.ABSENT);
        assertThat(look()).isEmpty();
    }

    @Test
    void files_that_were_adopted_count_as_the_applied_ones_do() {
        new Migrator(TARGET, judged(), store, options()).adopt(new Version(QuickLook.MANY));

        assertThat(look()).isPresent();
    }

    @Test
    void an_interrupted_migration_is_left_to_the_judgement() {
        up();
        String name = Migrations.fileName(900, "open");
        migrations.addWithoutTransaction(900, "open", "CREATE open;\nFAIL now;", "DROP open;");
        assertThatThrownBy(this::up).isInstanceOf(RunFailedException.class);
        assertThat(look()).isEmpty();

        migrations.delete(name);
        assertThat(look()).isEmpty();
    }

    @Test
    void a_variable_that_a_file_needs_is_missed_as_ever() {
        variables.put("TABLE", "expanded");
        migrations.file(FIRST, text("${TABLE?is needed}").replace("-- +goose Up", "-- +goose Up\n-- +goose ENVSUB ON"));
        up();
        assertThat(look()).isPresent();

        variables.clear();
        assertThat(look()).isEmpty();
    }

    @Test
    void a_file_that_requires_another_target_is_left_to_those_who_know_it() {
        migrations.file(FIRST, "-- +gander requires other/store@1\n" + text("first"));
        adopt();
        assertThat(look()).isEmpty();

        migrations.file(FIRST, "-- +gander waive missing-down nothing to undo\n" + text("first"));
        assertThat(look()).isEmpty();
    }

    @Test
    void whatever_fails_is_left_to_the_run_that_follows() {
        up();
        assertThat(look(new DirectorySource(folder.resolve("nowhere"), ScriptSyntax.SQL), () -> store))
                .isEmpty();
        assertThat(look(source(), () -> {
                    throw new IllegalStateException("no such address");
                }))
                .isEmpty();
        store.refuseConnections("the network is down");
        assertThat(look()).isEmpty();
    }

    @Test
    void a_store_that_was_never_migrated_stays_so() {
        assertThat(look()).isEmpty();
        assertThat(store.state()).isEqualTo(StoreState.untouched());
    }

    @Test
    void a_few_files_are_judged_without_a_look_at_the_store() {
        migrations.delete(FIRST);

        List<String> asked = new ArrayList<>();
        Optional<Report> report = look(source(), () -> {
            asked.add("where the store is");
            return store;
        });

        assertThat(report).isEmpty();
        assertThat(asked).isEmpty();
    }

    private Optional<Report> after(Consumer<Migrations> change) {
        change.accept(migrations);
        return look();
    }

    private Optional<Report> look() {
        return look(source(), () -> store);
    }

    private Optional<Report> look(MigrationSource source, Supplier<Datastore> datastore) {
        return new QuickLook(TARGET, source, parser(), datastore, new Cancellation()).take();
    }

    private void up() {
        new Migrator(TARGET, judged(), store, options()).up(Destination.latest());
    }

    private void adopt() {
        new Migrator(TARGET, judged(), store, options()).adopt(new Version(QuickLook.MANY));
    }

    private MigrationSet judged() {
        return new MigrationReader(source(), parser()).read().orThrow();
    }

    private MigrationSource source() {
        return new DirectorySource(folder, ScriptSyntax.SQL);
    }

    private MigrationParser parser() {
        return new MigrationParser(ScriptSyntax.SQL, name -> Optional.ofNullable(variables.get(name)));
    }

    private static MigratorOptions options() {
        return MigratorOptions.of(Attempt.by("ada", "host1", "0.1"));
    }

    private static String text(String table) {
        return "-- +goose Up\nCREATE " + table + ";\n\n-- +goose Down\nDROP " + table + ";\n";
    }
}

package dev.gander.migrate.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.interop.Store.Dialect;
import dev.gander.migrate.interop.Store.Row;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Two stores and one folder: Gander works on the first store, goose on the second. */
final class Twins {

    private final Path folder;
    private final Workplace here;
    private final Workplace there;

    private Twins(Path folder, Store here, Store there) {
        this(folder, Workplace.of(here, folder), Workplace.of(there, folder));
    }

    private Twins(Path folder, Workplace here, Workplace there) {
        this.folder = folder;
        this.here = here;
        this.there = there;
    }

    /**
     * Two empty stores and an empty folder.
     *
     * @param scratch takes what is kept in files
     */
    static Twins of(Dialect dialect, Path scratch, PostgresExtension postgres) {
        return dialect == Dialect.SQLITE
                ? ofSqlite(scratch)
                : new Twins(folder(scratch), Store.postgres(postgres.database()), Store.postgres(postgres.database()));
    }

    /** The same in files. */
    static Twins ofSqlite(Path scratch) {
        return new Twins(
                folder(scratch), Store.sqlite(scratch.resolve("here.db")), Store.sqlite(scratch.resolve("there.db")));
    }

    private static Path folder(Path scratch) {
        try {
            return Files.createDirectories(scratch.resolve("migrations"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder in " + scratch, e);
        }
    }

    Twins with(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        return this;
    }

    /** A migration that makes a table and drops it. */
    Twins withTable(long version, String table) {
        return with(
                version + "_" + table + ".sql",
                "-- +goose Up\nCREATE TABLE " + table + " (id INTEGER);\n-- +goose Down\nDROP TABLE " + table + ";\n");
    }

    /** Runs a command on both stores past the tools. */
    void execute(String sql) {
        here.store().execute(sql);
        there.store().execute(sql);
    }

    /** Calls both tools and expects both to succeed, or both to fail. */
    void both(String... words) {
        Tool.Ended theirs = goose().run(words);
        Tool.Ended ours = gander().run(words);
        assertThat(ours.wentWell())
                .as("%s%nours: %s%ngoose's: %s", String.join(" ", words), ours, theirs)
                .isEqualTo(theirs.wentWell());
    }

    /** The stores hold the same rows, in the same order, and the same objects; the tools' answers are the same. */
    void assertAlike() {
        assertThat(rows()).isEqualTo(rowsOfGoose());
        assertThat(here.store().schema()).isEqualTo(there.store().schema());
        assertThat(gander().version()).isEqualTo(goose().version());
        assertThat(gander().status()).isEqualTo(goose().status());
    }

    List<Row> rows() {
        return here.store().rows(here.table());
    }

    List<Row> rowsOfGoose() {
        return there.store().rows(there.table());
    }

    Gander gander() {
        return new Gander(here);
    }

    Tool goose() {
        return new Goose(GooseProgram.find(), there);
    }

    /** goose, on the store that we work on. */
    Tool gooseHere() {
        return new Goose(GooseProgram.find(), here);
    }

    /** Both tools get these variables, for ENVSUB. */
    Twins withVariables(Map<String, String> variables) {
        return new Twins(folder, here.withVariables(variables), there.withVariables(variables));
    }

    /** Makes a version count as applied where it does not yet. */
    void takeForApplied(long version) {
        execute("INSERT INTO " + Workplace.TABLE + " (version_id, is_applied) SELECT " + version
                + ", true WHERE NOT EXISTS (SELECT 1 FROM " + Workplace.TABLE + " WHERE version_id = " + version + ")");
    }

    /** Makes a version count as not applied. */
    void takeForUndone(long version) {
        execute("DELETE FROM " + Workplace.TABLE + " WHERE version_id = " + version);
    }

    Path folder() {
        return folder;
    }

    Store store() {
        return here.store();
    }

    Store storeOfGoose() {
        return there.store();
    }
}

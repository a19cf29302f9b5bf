package dev.gander.migrate.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.interop.Store.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a folder on both stores, up and then down. Where a file fails, it fails for both and leaves the same; then it
 * counts as done, and the run goes on behind it.
 */
final class WholeFolder {

    private final Twins twins;
    private final List<Long> versions;
    private int failed;

    WholeFolder(Twins twins) throws IOException {
        this.twins = twins;
        try (Stream<Path> files = Files.list(twins.folder())) {
            this.versions = files.map(file -> file.getFileName().toString())
                    .map(name -> Long.valueOf(name.substring(0, name.indexOf('_'))))
                    .sorted()
                    .toList();
        }
        twins.execute("CREATE TABLE " + MigrationTexts.TABLE_FOR_TEXTS + " (what TEXT)");
    }

    int files() {
        return versions.size();
    }

    /** How many files were applied without an error of the store's. */
    int applied() {
        return versions.size() - failed;
    }

    void upAndDown() throws IOException {
        while (!goesWell("up")) {
            long culprit = versions.get(twins.rows().size() - 1);
            failed++;
            twins.gander().run("resolve", "--applied");
            twins.takeForApplied(culprit);
        }
        while (newest() > 0 && !goesWell("down-to", "0")) {
            long culprit = newest();
            twins.gander().run("resolve", "--applied");
            twins.takeForUndone(culprit);
        }
        assertThat(twins.rows()).containsExactly(new Row(0, true));
    }

    private long newest() {
        List<Row> rows = twins.rowsOfGoose();
        return rows.get(rows.size() - 1).version();
    }

    private boolean goesWell(String... words) {
        Tool.Ended theirs = twins.goose().run(words);
        Tool.Ended ours = twins.gander().run(words);
        String story = twins.folder() + "\nours: " + ours + "\ngoose's: " + theirs;
        assertThat(ours.wentWell()).as(story).isEqualTo(theirs.wentWell());
        assertThat(twins.rows()).as(story).isEqualTo(twins.rowsOfGoose());
        assertThat(twins.store().schema())
                .as(story)
                .isEqualTo(twins.storeOfGoose().schema());
        String texts = "SELECT what FROM " + MigrationTexts.TABLE_FOR_TEXTS + " ORDER BY rowid";
        assertThat(twins.store().query(texts))
                .as(story)
                .isEqualTo(twins.storeOfGoose().query(texts));
        return ours.wentWell();
    }
}

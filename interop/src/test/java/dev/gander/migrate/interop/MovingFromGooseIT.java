package dev.gander.migrate.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.interop.Store.Row;
import dev.gander.migrate.interop.Tool.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every command of docs/moving-from-goose.md, in its order, on a database that goose has made. */
final class MovingFromGooseIT {

    private static final Path DOCUMENT = Path.of("../docs/moving-from-goose.md");
    private static final String OURS = "EXTRACT_SQLITE_URL=/path/to/app.db ./migrate extract ";

    @TempDir
    Path scratch;

    @Test
    void the_commands_of_the_document_lead_there_and_back() throws IOException {
        Twins twins = Twins.ofSqlite(scratch)
                .withTable(1, "author")
                .withTable(2, "book")
                .withTable(3, "shelf");
        Store store = twins.store();
        assertThat(twins.gooseHere().run("up-to", "2").wentWell()).isTrue();
        List<String> ran = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            String command = line.strip();
            if (command.startsWith("goose ") || command.contains("./migrate ")) {
                Ended ended = run(command, twins.folder(), store);
                assertThat(ended.wentWell()).as(command + "\n" + ended.output()).isTrue();
                ran.add(ended.output());
            }
        }
        assertThat(ran).hasSize(9);
        assertThat(ran.get(0)).contains("Pending                  -- 3_shelf.sql");
        assertThat(ran.get(1)).contains("3 files, valid");
        assertThat(ran.get(2)).containsPattern("2 .*applied by another tool").containsPattern("3 .*pending");
        assertThat(ran.get(4)).contains("3_shelf.sql", "version 3");
        assertThat(ran.get(5)).doesNotContain("Pending").contains(" -- 3_shelf.sql");
        assertThat(ran.get(7)).contains("no migrations to run. current version: 3");
        assertThat(ran.get(8)).contains("goose: version 3");
        assertThat(store.rows(Workplace.TABLE))
                .containsExactly(new Row(0, true), new Row(1, true), new Row(2, true), new Row(3, true));
    }

    private static Ended run(String command, Path folder, Store store) {
        String here = command.replace("my/migrations", folder.toString());
        if (command.startsWith("goose ")) {
            List<String> words = new ArrayList<>(
                    List.of(here.replace("/path/to/app.db", store.url()).split(" ")));
            words.set(0, GooseProgram.find().toString());
            return Goose.call(words, Map.of());
        }
        String words = here.replace(OURS, "").replace("./migrate extract ", "");
        Gander.Streams streams =
                Gander.program("extract", Map.of("EXTRACT_SQLITE_URL", store.url()), List.of(words.split(" ")));
        return new Ended(streams.exitCode(), streams.out() + streams.err());
    }
}

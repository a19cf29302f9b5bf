package dev.gander.migrate.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --style goose} gives goose's lines on goose's streams, but for times and the folder's path. */
final class StyleIT {

    private static final String EMPTY_FILE = "-- +goose Up\n-- +goose Down\n";

    @TempDir
    Path scratch;

    private Twins twins;

    @BeforeEach
    void a_folder() {
        twins = Twins.ofSqlite(scratch)
                .withTable(1, "a")
                .with("00002_empty.sql", EMPTY_FILE)
                .withTable(4, "d");
    }

    @Test
    void runs_have_a_line_per_file_and_one_at_their_end() {
        same("up");
        same("up");
        same("redo");
        same("down");
        same("down-to", "1");
        same("up-by-one");
        same("up-to", "4");
        same("up-to", "4");
        same("reset");
        same("down-to", "0");
    }

    @Test
    void status_and_version_are_logged() {
        same("up-to", "2");
        same("status");
        same("version");
        same("reset");
        same("version");
    }

    @Test
    void late_files_are_listed_as_goose_lists_them() {
        same("up");
        twins.withTable(3, "c");
        same("up");
        assertLinesAlike(List.of("up", "--allow-missing"), "up", "-allow-missing");
        same("status");
    }

    @Test
    void a_failed_file_is_named_in_goose_s_words() {
        twins.with("00005_fails.sql", "-- +goose Up\nINSERT INTO gone VALUES (1);\n");
        List<String> theirs = lines(twins.goose().run("up").output());
        List<String> ours = lines(gander("up").err());
        assertThat(ours.subList(0, 3)).isEqualTo(theirs.subList(0, 3));
        String failure = "goose run: ERROR 00005_fails.sql: failed to run SQL migration: ";
        assertThat(theirs.get(3)).startsWith("<time> " + failure);
        assertThat(ours.get(3)).startsWith("<time> " + failure);
    }

    @Test
    void validate_is_silent_about_good_files_and_has_a_table_on_stdout_when_more_is_asked() {
        twins.with("00002_empty.sql", "-- +goose Up\nSELECT 1;\n-- +goose Down\n")
                .with("00007_several.sql", "-- +goose NO TRANSACTION\n-- +goose Up\n" + "SELECT 1;\n".repeat(12));
        assertThat(gander("validate")).isEqualTo(new Gander.Streams(0, "", ""));
        Tool.Ended theirs = goose("validate", "-v");
        Gander.Streams ours = gander("validate", "--verbose");
        assertThat(ours.out()).isEqualTo(theirs.output());
        twins.with("00008_bad.sql", "-- +goose Up\nSELECT 1\n");
        String failure = "<time> goose validate: failed to parse file";
        assertThat(lines(goose("validate").output()).get(0)).startsWith(failure);
        assertThat(lines(gander("validate").err()).get(0)).startsWith(failure).contains("00008_bad.sql");
    }

    @Test
    void new_and_renamed_files_are_logged() {
        String created = "<time> Created new file: ";
        assertThat(lines(goose("-s", "create", "first one", "sql").output()))
                .containsExactly(created + "00005_first_one.sql");
        assertThat(lines(gander("create", "second one", "--timestamp").err()))
                .hasSize(1)
                .allMatch(line -> line.matches(created + "\\d{14}_second_one\\.sql"));
        assertThat(lines(gander("fix").err()))
                .hasSize(1)
                .allMatch(line -> line.matches("<time> RENAMED \\d{14}_second_one\\.sql => 00006_second_one\\.sql"));
        goose("create", "third", "sql");
        assertThat(lines(goose("fix").output()))
                .hasSize(1)
                .allMatch(line -> line.matches("<time> RENAMED \\d{14}_third\\.sql => 00007_third\\.sql"));
    }

    private void same(String... words) {
        assertLinesAlike(List.of(words), words);
    }

    private void assertLinesAlike(List<String> ours, String... theirs) {
        List<String> expected = lines(twins.goose().run(theirs).output());
        Gander.Streams streams = gander(ours.toArray(String[]::new));
        assertThat(lines(streams.err())).as(String.join(" ", ours)).isEqualTo(expected);
        assertThat(streams.out()).isEmpty();
    }

    private Gander.Streams gander(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--style", "goose"));
        return twins.gander().streams(all.toArray(String[]::new));
    }

    /** A command of goose's that needs no store. */
    private Tool.Ended goose(String... words) {
        List<String> command = new ArrayList<>(
                List.of(GooseProgram.find().toString(), "-dir", twins.folder().toString()));
        command.addAll(List.of(words));
        return Goose.call(command, Map.of());
    }

    private List<String> lines(String output) {
        return output.replace(twins.folder() + "/", "")
                .replaceAll("(?m)^\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d ", "<time> ")
                .replaceAll("(?m)\\([0-9.]+(ns|µs|ms|s)\\)$", "(<duration>)")
                .replaceAll("[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4} -- ", "<applied at> -- ")
                .lines()
                .toList();
    }
}

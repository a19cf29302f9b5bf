package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.Migrations;
import dev.gander.services.extract.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SQLite on a disk that is full, or does not take what is written. Only where the machine lets a test mount a file system
 * of its own; that a full database leaves nothing is also tested, everywhere, with SQLite's own limit.
 */
@EnabledIf("dev.gander.services.extract.SmallDisk#isPossible")
final class FullDiskIT {

    @TempDir
    Path folder;

    private Migrations migrations;
    private SmallDisk disk;

    @BeforeEach
    void prepare() throws IOException {
        migrations = Migrations.in(folder.resolve("migrations"))
                .add(1, "small", "CREATE TABLE small (id int);", "DROP TABLE small;");
        disk = new SmallDisk(Files.createDirectory(folder.resolve("disk")));
    }

    @Test
    void nothing_of_a_file_stays_on_a_full_disk_and_the_advice_is_about_the_disk() throws IOException {
        migrations.add(
                2,
                "big",
                "CREATE TABLE big (text TEXT);\nINSERT INTO big WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
                        + " FROM n WHERE i < 5000) SELECT hex(randomblob(500)) FROM n;",
                "DROP TABLE big;");

        Ended ended = disk.run(call("up") + call("status") + "mount -o remount,size=20m \"$DISK\"\n" + call("up"));

        String[] calls = ended.out().split("exit ");
        assertThat(calls).hasSize(4);
        assertThat(calls[0])
                .contains("OK       up 0001_small.sql", "FAILED   up 0002_big.sql", "0002_big.sql:3, statement 2 of 2")
                .contains("Nothing of 0002_big.sql stays. Make room on the disk")
                .doesNotContain("Mend the statement");
        assertThat(calls[1]).startsWith("1\n").contains("small", "applied", "big", "pending");
        assertThat(calls[2]).startsWith("0\n").contains("OK       up 0002_big.sql");
        assertThat(calls[3]).startsWith("0\n");
    }

    @Test
    void a_disk_without_room_for_a_database_is_named() throws IOException {
        Ended ended = disk.run("head -c 1m /dev/zero >\"$DISK/other\" 2>/dev/null\n" + call("up"));

        assertThat(ended.out())
                .contains("No space left on device", "make room on its disk")
                .endsWith("exit 2\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chmod 0444 \"$DISK/store.db\" | 1 | 'Nothing of 0002_more.sql stays. The database is read-only. See who owns'",
                "chmod 0555 \"$DISK\" | 1 | 'Nothing of 0002_more.sql stays. The database is read-only. See who owns'",
                "mount -o remount,ro \"$DISK\" | 2 | 'Read-only file system'"
            })
    void what_may_not_be_written_takes_nothing(String change, String exitCode, String words) throws IOException {
        migrations.add(2, "more", "CREATE TABLE more (id int);", "DROP TABLE more;");

        Ended ended = disk.run(call("up-to 1") + change + "\n" + call("up") + call("status"));

        String[] calls = ended.out().split("exit ");
        assertThat(calls).as(ended.out()).hasSize(4);
        assertThat(calls[1]).startsWith("0\n").contains(words).doesNotContain("Mend the statement");
        assertThat(calls[2]).startsWith(exitCode + "\n").contains("more", "pending");
        assertThat(calls[3]).startsWith("0\n");
    }

    private String call(String words) {
        return "migrate " + words + " --dir '" + migrations.folder() + "'\n";
    }
}

package dev.gander.migrate.plan;

import dev.gander.migrate.model.AppliedMigrations;
import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.Conditions;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Script;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.TransactionMode;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.model.VersionRow;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Files and rows written as numbers, plans read as words such as {@code "up 2, up 4"}. */
final class Situation {

    private static final TargetName TARGET = new TargetName("extract", "postgres");

    private final MigrationSet found;
    private final AppliedMigrations applied;

    private Situation(MigrationSet found, AppliedMigrations applied) {
        this.found = found;
        this.applied = applied;
    }

    static Situation of(List<Long> files, List<Long> rows) {
        return of(files, Set.of(), rows);
    }

    /** Files of which some may be applied late; rows in the order of application, a negative one undone. */
    static Situation of(List<Long> files, Set<Long> mayBeLate, List<Long> rows) {
        List<Migration> migrations = new ArrayList<>();
        files.forEach(number -> migrations.add(migration(number, mayBeLate.contains(number))));
        List<VersionRow> versionRows = new ArrayList<>();
        versionRows.add(new VersionRow(1, 0, true, Optional.empty()));
        rows.forEach(number -> versionRows.add(
                new VersionRow(versionRows.size() + 1L, Math.abs(number), number > 0, Optional.empty())));
        return new Situation(new MigrationSet(migrations), AppliedMigrations.of(versionRows));
    }

    static List<Long> numbers(String words) {
        return words.isBlank()
                ? List.of()
                : Stream.of(words.trim().split("\\s+")).map(Long::valueOf).toList();
    }

    static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    String plan(Destination destination, OrderPolicy policy) {
        return steps(destination, policy).steps().stream()
                .map(step -> step.direction().word() + " " + step.version().orElseThrow())
                .collect(Collectors.joining(", "));
    }

    Plan steps(Destination destination, OrderPolicy policy) {
        return Planner.plan(TARGET, found, applied, destination, policy, Conditions.LEAST);
    }

    private static Migration migration(long number, boolean mayBeLate) {
        FileOptions options = mayBeLate
                ? new FileOptions(
                        OrderPolicy.ALLOW_LATE, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of())
                : FileOptions.NONE;
        return new Migration(
                new Version(number),
                "m" + number,
                new Origin(number + "_m.sql"),
                TransactionMode.TRANSACTIONAL,
                options,
                Checksum.normalised("0"),
                new NoStatements(),
                new NoStatements(),
                InputStream::nullInputStream,
                List.of());
    }

    private record NoStatements() implements Script {
        @Override
        public int statements() {
            return 0;
        }

        @Override
        public String fingerprint() {
            return "";
        }

        @Override
        public long fileBytes() {
            return 0;
        }

        @Override
        public StatementCursor open() {
            return new StatementCursor() {
                @Override
                public Optional<Statement> next() {
                    return Optional.empty();
                }

                @Override
                public void close() {}
            };
        }
    }
}

package dev.gander.migrate;

import dev.gander.migrate.error.InvalidDeclarationException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Content;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Position;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.parse.ParsedMigration;
import dev.gander.migrate.parse.ParsedReplaceable;
import dev.gander.migrate.schema.AcceptedDrift;
import dev.gander.migrate.schema.FilesFingerprint;
import dev.gander.migrate.schema.Snapshot;
import dev.gander.migrate.source.MigrationSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands beside the migrations of a place: {@code schema.snapshot} and {@code accepted-drift}. No run reads them. Reads
 * anew on each call; immutable.
 */
public final class CompanionFiles {

    private static final Pattern PLACED = Pattern.compile("[^:]*:([0-9]+): (.*)", Pattern.DOTALL);

    private final MigrationSource source;

    public CompanionFiles(MigrationSource source) {
        this.source = source;
    }

    /**
     * The committed snapshot.
     *
     * @return empty when there is none
     * @throws InvalidDeclarationException when it is none that this program can read
     * @throws UsageException when the file cannot be read
     */
    public Optional<Snapshot> snapshot() {
        return text(Snapshot.FILE_NAME).map(text -> Snapshot.parse(Snapshot.FILE_NAME, text));
    }

    /**
     * The differences that are accepted; none when there is no such file.
     *
     * @throws InvalidDeclarationException when a line is not understood
     * @throws UsageException when the file cannot be read
     */
    public AcceptedDrift acceptedDrift() {
        return text(AcceptedDrift.FILE_NAME)
                .map(text -> AcceptedDrift.parse(AcceptedDrift.FILE_NAME, text))
                .orElse(AcceptedDrift.NONE);
    }

    /** What is wrong with these files, beside the migrations of the same place. */
    public List<Problem> problems(LoadedMigrations loaded) {
        List<Problem> problems = new ArrayList<>();
        try {
            snapshot().flatMap(snapshot -> stale(snapshot, loaded)).ifPresent(problems::add);
        } catch (InvalidDeclarationException malformed) {
            problems.addAll(problems(ProblemCode.BAD_SNAPSHOT, Snapshot.FILE_NAME, malformed));
        }
        try {
            acceptedDrift();
        } catch (InvalidDeclarationException malformed) {
            problems.addAll(problems(ProblemCode.BAD_ACCEPTED_DRIFT, AcceptedDrift.FILE_NAME, malformed));
        }
        return problems;
    }

    /** Of files that may not run nobody can say what they would make. */
    private static Optional<Problem> stale(Snapshot snapshot, LoadedMigrations loaded) {
        if (loaded.problems().stream().anyMatch(Problem::blocks)) {
            return Optional.empty();
        }
        List<Migration> migrations = loaded.files().stream()
                .map(ParsedMigration::migration)
                .flatMap(Optional::stream)
                .toList();
        List<Replaceable> replaceables = loaded.replaceables().stream()
                .map(ParsedReplaceable::replaceable)
                .flatMap(Optional::stream)
                .toList();
        return snapshot.staleness(FilesFingerprint.of(new MigrationSet(migrations, replaceables)))
                .map(reason -> Problem.ofFile(
                        ProblemCode.STALE_SNAPSHOT,
                        new Origin(Snapshot.FILE_NAME),
                        reason + "; 'snapshot --out' writes it anew"));
    }

    private static List<Problem> problems(ProblemCode code, String file, InvalidDeclarationException malformed) {
        return malformed.problems().stream()
                .map(problem -> problem(code, new Origin(file), problem))
                .toList();
    }

    /** Takes the place out of a text that begins with it. */
    private static Problem problem(ProblemCode code, Origin file, String text) {
        Matcher placed = PLACED.matcher(text);
        return placed.matches()
                ? new Problem(code, new Position(file, Integer.parseInt(placed.group(1))), placed.group(2))
                : Problem.ofFile(code, file, text);
    }

    private Optional<String> text(String name) {
        return source.companion(name).map(content -> text(name, content));
    }

    private String text(String name, Content content) {
        try (InputStream bytes = content.open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageException(
                    name + " in " + source.place() + " cannot be read: " + e,
                    "Give this user the right to read the file.",
                    e);
        }
    }
}

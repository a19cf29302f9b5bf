package dev.gander.migrate.cli.render;

import dev.gander.migrate.cli.process.Surroundings;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.TransactionMode;
import dev.gander.migrate.parse.ParsedMigration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goose's {@code validate} says: nothing of good files, or a table of them when more is asked for. */
final class GooseFiles {

    /** How much is said. */
    enum Detail {
        FAILURES,
        TABLE
    }

    private static final List<String> HEAD = List.of("Type", "Txn", "Up", "Down", "Name");
    private static final String GAP = "   ";

    private final Page page;
    private final GooseLog log;
    private final Detail detail;

    GooseFiles(Surroundings surroundings, GooseLog log, Detail detail) {
        this.page = new Page(surroundings.out());
        this.log = log;
        this.detail = detail;
    }

    void write(TargetFiles files) {
        List<Problem> errors = files.loaded().problems().stream()
                .filter(problem -> problem.severity().compareTo(files.least()) <= 0)
                .toList();
        errors.forEach(error -> log.entry("goose validate: " + failure(error) + error));
        files.edited()
                .forEach(edited -> log.entry(
                        "goose validate: " + edited.migration().origin() + " is not the text that was applied"));
        files.gone()
                .forEach(gone ->
                        log.entry("goose validate: version " + gone.version() + " is applied, and its file has gone"));
        if (errors.isEmpty() && detail == Detail.TABLE) {
            table(files.loaded().files());
        }
    }

    /** goose finds only what keeps a file from running. */
    private static String failure(Problem error) {
        return error.blocks()
                ? "failed to parse file \"" + error.position().origin().path() + "\": "
                : "";
    }

    private void table(List<ParsedMigration> files) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        rows.add(HEAD.stream().map(word -> "─".repeat(word.length())).toList());
        files.stream()
                .map(ParsedMigration::migration)
                .flatMap(Optional::stream)
                .map(GooseFiles::row)
                .sorted((one, other) -> one.get(HEAD.size() - 1).compareTo(other.get(HEAD.size() - 1)))
                .forEach(rows::add);
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < HEAD.size(); column++) {
                line.append(row.get(column))
                        .append(" ".repeat(width(rows, column) - length(row.get(column))))
                        .append(GAP);
            }
            page.line(line.toString());
        }
    }

    private static List<String> row(Migration migration) {
        return List.of(
                "sql",
                migration.transactionMode() == TransactionMode.TRANSACTIONAL ? "✔" : "✘",
                Integer.toString(migration.up().statements()),
                Integer.toString(migration.down().statements()),
                Escaped.line(migration.origin().path()));
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

package dev.gander.migrate.parse;

import dev.gander.migrate.model.Content;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.Script;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.Version;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts in, parsed migrations and statements out. */
final class Scripts {

    private Scripts() {}

    static ParsedMigration parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    static ParsedMigration parse(byte[] bytes) {
        return parse("initial", () -> new ByteArrayInputStream(bytes));
    }

    static ParsedMigration parse(String name, Content content) {
        RawMigration raw = new RawMigration(new Version(1), name, new Origin("0001_" + name + ".sql"), content);
        return new MigrationParser(ScriptSyntax.SQL, variable -> Optional.empty()).parse(raw);
    }

    static List<Statement> statements(Script script) {
        List<Statement> statements = new ArrayList<>();
        try (StatementCursor cursor = script.open()) {
            for (var next = cursor.next(); next.isPresent(); next = cursor.next()) {
                statements.add(next.get());
            }
        }
        return statements;
    }

    static List<String> codes(ParsedMigration parsed) {
        return parsed.problems().stream().map(problem -> problem.code().id()).toList();
    }
}

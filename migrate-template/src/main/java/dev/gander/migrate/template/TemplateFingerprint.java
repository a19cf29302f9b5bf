package dev.gander.migrate.template;

import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.model.Content;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.schema.FilesFingerprint;
import dev.gander.migrate.source.ListedSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a snapshot says of the migrations that it was made from; reading them also shows that they are sound.
 *
 * @param store whose migrations
 */
record TemplateFingerprint(TemplateStore store) {

    /** The fingerprint of the files of a folder, which ends with a slash. */
    String of(String folder, List<FileText> files) {
        Map<String, Content> contents = new HashMap<>();
        files.stream().filter(file -> file.path().startsWith(folder)).forEach(file -> {
            byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
            contents.put(file.path().substring(folder.length()), () -> new ByteArrayInputStream(bytes));
        });
        ScriptSyntax syntax = store == TemplateStore.NEO4J ? ScriptSyntax.CYPHER : ScriptSyntax.SQL;
        MigrationReader reader = new MigrationReader(
                new ListedSource(folder, syntax, contents), new MigrationParser(syntax, name -> Optional.empty()));
        return FilesFingerprint.of(reader.read().orThrow()).sha256();
    }
}

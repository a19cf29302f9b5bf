package dev.gander.migrate.template;

import com.samskivert.mustache.Mustache;
import dev.gander.migrate.redis.ForeignKeys;
import dev.gander.migrate.redis.Keyspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of a service's folder, from the templates beside this class. */
final class ServiceTemplate {

    private static final String MAIN = "src/main/java/dev/gander/services/{{service}}/";
    private static final String TEST = "src/test/java/dev/gander/services/{{service}}/";

    /** By path below the service's folder: the template that it is made from. */
    private static final List<FileText> COMMON = List.of(
            new FileText("pom.xml", "pom.xml"),
            new FileText("README.md", "README.md"),
            new FileText(MAIN + "package-info.java", "package-info.java"),
            new FileText(MAIN + "{{Name}}Migrations.java", "Migrations.java"),
            new FileText(MAIN + "{{Name}}Service.java", "Service.java"),
            new FileText(MAIN + "Stores.java", "Stores.java"),
            new FileText(TEST + "{{Name}}ArchitectureTest.java", "ArchitectureTest.java"));

    private static final Map<TemplateStore, List<FileText>> OF_STORES = Map.of(
            TemplateStore.SQLITE,
            List.of(
                    new FileText("migrations/sqlite/0001_initial.sql", "sqlite.sql"),
                    new FileText(TEST + "{{Name}}SqliteTest.java", "SqliteTest.java")),
            TemplateStore.POSTGRES,
            List.of(
                    new FileText("migrations/postgres/0001_initial.sql", "postgres.sql"),
                    new FileText(TEST + "{{Name}}PostgresIT.java", "PostgresIT.java")),
            TemplateStore.NEO4J,
            List.of(
                    new FileText("migrations/neo4j/0001_initial.cypher", "neo4j.cypher"),
                    new FileText(TEST + "{{Name}}Neo4jIT.java", "Neo4jIT.java")),
            TemplateStore.REDIS,
            List.of(
                    new FileText("migrations/redis/keyspace.yaml", "keyspace.yaml"),
                    new FileText(TEST + "{{Name}}RedisIT.java", "RedisIT.java")));

    private final Mustache.Compiler compiler = Mustache.compiler().escapeHTML(false);
    private final NewService service;
    private final Map<String, Object> words;

    /**
     * @param foreign the keys of others in the Redis that the services share
     */
    ServiceTemplate(NewService service, List<ForeignKeys> foreign) {
        this.service = service;
        words = and(
                TemplateWords.of(service),
                "foreign",
                foreign.stream()
                        .map(keys -> Map.of("pattern", keys.pattern().toString(), "owner", keys.owner()))
                        .toList());
    }

    /** Every file, by its path from the root of the checkout. */
    List<FileText> files() {
        List<FileText> files = new ArrayList<>();
        COMMON.forEach(file -> files.add(rendered(file)));
        for (TemplateStore store : service.ordered()) {
            OF_STORES.getOrDefault(store, List.of()).forEach(file -> files.add(rendered(file)));
            files.add(store.isMigrated() ? snapshot(store, files) : page(files));
        }
        return files;
    }

    private FileText rendered(FileText file) {
        String path = compiler.compile(file.path()).execute(words);
        return new FileText(service.folder() + "/" + path, render(file.text(), words));
    }

    /** What a scratch store would tell of the files; the fingerprint is theirs. */
    private FileText snapshot(TemplateStore store, List<FileText> files) {
        String folder = service.folder() + "/migrations/" + store.word() + "/";
        Map<String, Object> all = and(words, "fingerprint", new TemplateFingerprint(store).of(folder, files));
        return new FileText(folder + "schema.snapshot", render(store.word() + ".snapshot", all));
    }

    /** The page that {@code keyspace docs} prints of the declaration. */
    private FileText page(List<FileText> files) {
        String folder = service.folder() + "/migrations/redis/";
        FileText declaration = files.stream()
                .filter(file -> file.path().equals(folder + "keyspace.yaml"))
                .findFirst()
                .orElseThrow();
        return new FileText(
                folder + "KEYSPACE.md",
                Keyspace.parse(declaration.text(), declaration.path()).markdown());
    }

    private static Map<String, Object> and(Map<String, Object> words, String word, Object value) {
        Map<String, Object> all = new HashMap<>(words);
        all.put(word, value);
        return Map.copyOf(all);
    }

    private String render(String template, Map<String, Object> words) {
        try (InputStream stream = ServiceTemplate.class.getResourceAsStream(template + ".mustache")) {
            if (stream == null) {
                throw new IllegalStateException("Not on the class path: " + template);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return compiler.compile(text).execute(words);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

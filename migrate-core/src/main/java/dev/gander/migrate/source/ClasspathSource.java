package dev.gander.migrate.source;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Content;
import dev.gander.migrate.model.ScriptSyntax;
import java.io.IOException;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The migrations under a prefix of the class path, in jars and in folders alike. No index file is needed. A jar that
 * was packed without entries for its folders is found by its manifest; a jar within a jar is not read.
 */
public final class ClasspathSource implements MigrationSource {

    private final ClassLoader loader;
    private final String prefix;
    private final ScriptSyntax syntax;

    /**
     * @param loader finds the prefix
     * @param prefix such as {@code migrations/postgres}; a slash at either end is ignored
     * @param syntax what the migrations are written in
     * @throws IllegalArgumentException when the prefix is empty
     */
    public ClasspathSource(ClassLoader loader, String prefix, ScriptSyntax syntax) {
        this.loader = loader;
        this.prefix = prefix.replaceAll("^/+|/+$", "");
        this.syntax = syntax;
        if (this.prefix.isEmpty()) {
            throw new IllegalArgumentException("A prefix of the class path is not empty");
        }
    }

    @Override
    public String place() {
        return "class path: " + prefix;
    }

    /** The first one of the class path, where several roots have one. */
    @Override
    public Optional<Content> companion(String name) {
        return Optional.ofNullable(loader.getResource(prefix + "/" + name)).map(address -> () -> {
            URLConnection connection = address.openConnection();
            connection.setUseCaches(false);
            return connection.getInputStream();
        });
    }

    @Override
    public SourceListing list() {
        try {
            List<ClasspathRoot> roots = ClasspathRoot.find(loader, prefix);
            if (roots.isEmpty()) {
                throw new UsageException(
                        "There is no '" + prefix + "' on the class path",
                        "Add the folder of migrations to the program's resources, or name a folder with --dir.");
            }
            List<Candidate> candidates = new ArrayList<>();
            for (ClasspathRoot root : roots) {
                candidates.addAll(root.candidates());
            }
            return new Discovery(syntax).list(candidates);
        } catch (IOException e) {
            throw new UsageException(
                    "The migrations in the class path's '" + prefix + "' cannot be listed: " + e,
                    "See that every jar of the class path is there, whole and readable.",
                    e);
        }
    }
}

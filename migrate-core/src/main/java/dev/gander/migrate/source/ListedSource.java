package dev.gander.migrate.source;

import dev.gander.migrate.model.Content;
import dev.gander.migrate.model.ScriptSyntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files that somebody else has listed, such as those of an older state of a folder. None of them is no failure. Immutable. */
public final class ListedSource implements MigrationSource {

    private final String place;
    private final ScriptSyntax syntax;
    private final SortedMap<String, Content> files;

    /**
     * @param place what to call the place in messages
     * @param syntax what the migrations are written in
     * @param files by path, relative to the place and with forward slashes
     */
    public ListedSource(String place, ScriptSyntax syntax, Map<String, Content> files) {
        this.place = place;
        this.syntax = syntax;
        this.files = new TreeMap<>(files);
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public SourceListing list() {
        List<Candidate> candidates = files.entrySet().stream()
                .map(file -> new Candidate(file.getKey(), Candidate.Kind.FILE, file.getValue()))
                .toList();
        return new Discovery(syntax).list(candidates);
    }

    @Override
    public Optional<Content> companion(String name) {
        return Optional.ofNullable(files.get(name));
    }
}

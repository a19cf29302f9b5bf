package dev.gander.migrate.cli;

import dev.gander.migrate.datastore.Capability;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.PreviewStore;
import dev.gander.migrate.datastore.Previews;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.datastore.ScratchStore;
import dev.gander.migrate.model.PreviewName;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.testkit.InMemoryDatastore;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place in memory beside which a target has one preview, which is always there. */
record PreviewPlace(InMemoryDatastore store) implements Datastore, Previews {

    static final String URL = "memory:place";

    private static final String PREVIEW = "memory:preview";

    @Override
    public String kind() {
        return store.kind();
    }

    @Override
    public ScriptSyntax syntax() {
        return store.syntax();
    }

    @Override
    public Set<Capability> capabilities() {
        return store.capabilities();
    }

    @Override
    public DatastoreSession open(Purpose purpose) {
        return store.open(purpose);
    }

    @Override
    public ScratchStore scratch() {
        return store.scratch();
    }

    @Override
    public Optional<Previews> previews() {
        return Optional.of(this);
    }

    @Override
    public PreviewStore of(PreviewName branch) {
        return new PreviewStore("preview", Optional.of(branch.branch()), PREVIEW, PREVIEW);
    }

    @Override
    public void create(PreviewName branch) {
        // It is there.
    }

    @Override
    public List<PreviewStore> list() {
        return List.of();
    }

    @Override
    public boolean drop(PreviewName branch) {
        return false;
    }
}

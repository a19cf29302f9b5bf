package dev.gander.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.testkit.contract.StatementsUnderTest;
import dev.gander.migrate.testkit.contract.StoreUnderTest;
import java.util.List;

/** The in-memory store as the contracts see a store. */
final class InMemoryStoreUnderTest implements StoreUnderTest {

    private static final TargetName ANY = new TargetName("any", "store");

    private final InMemoryDatastore store = InMemoryDatastore.of(ANY);
    private final List<TargetName> targets =
            List.of(new TargetName("contract", "store"), new TargetName("another", "store"));

    @Override
    public Datastore datastore(TargetName target) {
        return store.sharedWith(target);
    }

    @Override
    public StatementsUnderTest statements() {
        return new StatementsUnderTest(
                "CREATE TABLE first (id int)",
                "DROP TABLE first",
                "CREATE TABLE second (id int)",
                "FAIL",
                "WAIT",
                "SET mood",
                "UNCHANGED mood");
    }

    @Override
    public boolean hasTable(String name) {
        return store.objects().contains(name);
    }

    @Override
    public Object contents() {
        return List.of(
                store.objects(),
                targets.stream()
                        .map(store::sharedWith)
                        .map(InMemoryDatastore::state)
                        .toList());
    }

    @Override
    public void insertVersionRow(TargetName target, long version) {
        store.sharedWith(target).insertVersionRow(version);
    }

    @Override
    public void insertUndoneRow(TargetName target, long version) {
        store.sharedWith(target).insertUndoneRow(version);
    }

    @Override
    public void clearVersionTable(TargetName target) {
        store.sharedWith(target).deleteVersionRows(0);
    }

    @Override
    public void spoilVersionTable(TargetName target) {
        store.sharedWith(target).makeVersionTableUnreadable();
    }

    @Override
    public void dropHistoryTable(TargetName target) {
        store.sharedWith(target).makeHistoryTable(Presence.ABSENT);
    }

    @Override
    public void close() {
        assertThat(store.openSessions()).isZero();
    }
}

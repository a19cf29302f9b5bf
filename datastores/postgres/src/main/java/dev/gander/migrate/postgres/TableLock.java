package dev.gander.migrate.postgres;

import dev.gander.migrate.datastore.Lease;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * goose's table lock: a row with an expiry, for connections behind a transaction pooler, where nothing lasts as long as a
 * session. The lease is renewed on a connection of its own, since the session's is busy while a statement runs, which may
 * take longer than the lease.
 */
final class TableLock implements PostgresLock {

    /**
     * How long a lease lasts and how often it is renewed. goose's numbers are the default.
     *
     * @param lease until another may take the lock over
     * @param renewal well below that
     */
    record Terms(Duration lease, Duration renewal) {

        static final Terms OF_GOOSE = new Terms(Duration.ofSeconds(30), Duration.ofSeconds(5));
    }

    private final SqlWire wire;
    private final PostgresConnector connector;
    private final Supplier<StorePlace> place;
    private final String holder;
    private final Terms terms;
    private Optional<TableLease> lease = Optional.empty();

    TableLock(SqlWire wire, PostgresConnector connector, Supplier<StorePlace> place, String holder, Terms terms) {
        this.wire = wire;
        this.connector = connector;
        this.place = place;
        this.holder = holder;
        this.terms = terms;
    }

    @Override
    public Optional<Lease> tryAcquire() {
        TableLockTexts texts = texts();
        String doing = "take the migration lock in " + texts.table();
        connector.failures().requireWritable(doing, place.get().access());
        try {
            if (!acquire(texts)) {
                return Optional.empty();
            }
        } catch (SQLException e) {
            throw connector.failures().of(doing, e);
        }
        TableLease taken = new TableLease(wire, connector, texts, terms);
        lease = Optional.of(taken);
        return Optional.of(taken);
    }

    private TableLockTexts texts() {
        return new TableLockTexts(place.get().lockTable(), holder, terms.lease());
    }

    private boolean acquire(TableLockTexts texts) throws SQLException {
        try {
            return !wire.rows(texts.acquire(), row -> true).isEmpty();
        } catch (SQLException e) {
            if (!isTableGone(e)) {
                throw e;
            }
        }
        createTable(texts);
        return !wire.rows(texts.acquire(), row -> true).isEmpty();
    }

    /** Two that create it at once may collide although each says IF NOT EXISTS. */
    private void createTable(TableLockTexts texts) throws SQLException {
        try {
            wire.send(TableLockTexts.createTable(texts.table()));
        } catch (SQLException e) {
            if (!Initialization.lostRace(e)) {
                throw e;
            }
        }
    }

    @Override
    public Optional<String> holder() {
        try {
            return wire.rows(texts().holder(), row -> row.getString(1)).stream().findFirst();
        } catch (SQLException e) {
            if (isTableGone(e)) {
                return Optional.empty();
            }
            throw connector.failures().of("ask who holds the migration lock", e);
        }
    }

    private static boolean isTableGone(SQLException failure) {
        return PostgresFailures.state(failure).equals(PostgresFailures.TABLE_GONE);
    }

    @Override
    public Fence fence() {
        return lease.filter(TableLease::isOpen).isEmpty() ? Fence.NONE : texts().fence();
    }

    @Override
    public void abandon() {
        lease.ifPresent(TableLease::abandon);
    }
}

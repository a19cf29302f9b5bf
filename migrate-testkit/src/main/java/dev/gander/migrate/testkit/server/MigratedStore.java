package dev.gander.migrate.testkit.server;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.datastore.DatastoreFactory;
import dev.gander.migrate.datastore.DeclaredDatastoreFactory;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.testkit.schema.StoreListing;
import dev.gander.migrate.testkit.server.Recipe.Tagged;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A store of its own for each test, migrated as far as the test wants. All migrations of the target are found where they lie;
 * a list of them cannot be given.
 *
 * <pre>{@code
 * @RegisterExtension
 * final MigratedStore<PostgresDatabase> shop = MigratedStore.onPostgres("shop/postgres", PostgresDatastore::of);
 *
 * @Test
 * void an_order_is_kept() {
 *     String url = shop.database().jdbcUrl();
 * }
 * }</pre>
 *
 * <p>The migrations run once in a JVM for the same files; each test then gets a copy. When it is over, what it has left
 * behind makes it fail: see {@link Leak}. Servers are those of {@link PostgresExtension}, {@link Neo4jExtension} and
 * {@link RedisExtension}.
 *
 * <p>Each method that changes what the store holds returns another object. One object serves one test at a time: register it
 * as an instance field. Tests with fields of their own may run side by side.
 *
 * @param <D> how the store is reached
 */
public final class MigratedStore<D> implements BeforeEachCallback, AfterEachCallback {

    private final StoreKind<D> kind;
    private final Recipe recipe;
    private final List<FixtureLoading<D>> loadings;
    private final Set<Leak> refused;
    private Optional<RunningTest<D>> running = Optional.empty();

    private MigratedStore(StoreKind<D> kind, Recipe recipe, List<FixtureLoading<D>> loadings, Set<Leak> refused) {
        kind.check(recipe);
        this.kind = kind;
        this.recipe = recipe;
        this.loadings = loadings;
        this.refused = refused;
    }

    private static <D> MigratedStore<D> of(StoreKind<D> kind, String target, ScriptSyntax syntax) {
        Recipe recipe = Recipe.of(MigrationPlace.packed(target, syntax));
        return new MigratedStore<>(kind, recipe, List.of(), EnumSet.allOf(Leak.class));
    }

    /**
     * A Postgres database, with the migrations under {@code migrations/<service>/<target>} of the class path.
     *
     * @param target such as {@code shop/postgres}; of a shared set, such as {@code audit_store/postgres}
     * @param datastores the adapter: {@code PostgresDatastore::of}
     */
    public static MigratedStore<PostgresDatabase> onPostgres(String target, DatastoreFactory datastores) {
        return onPostgres(PostgresExtension.ofDefaultVersion(), target, datastores);
    }

    /** The same on a server of another version. */
    public static MigratedStore<PostgresDatabase> onPostgres(
            PostgresExtension server, String target, DatastoreFactory datastores) {
        return of(new PostgresKind(server, datastores), target, ScriptSyntax.SQL);
    }

    /**
     * An SQLite file, with the migrations under {@code migrations/<service>/<target>} of the class path.
     *
     * @param datastores the adapter: {@code SqliteDatastore::of}
     */
    public static MigratedStore<SqliteDatabase> onSqlite(String target, DatastoreFactory datastores) {
        return of(new SqliteKind(datastores), target, ScriptSyntax.SQL);
    }

    /**
     * A Neo4j graph, with the migrations under {@code migrations/<service>/<target>} of the class path. A server has one; tests
     * that run side by side wait for each other.
     *
     * @param datastores the adapter: {@code Neo4jDatastore::of}
     */
    public static MigratedStore<Neo4jDatabase> onNeo4j(String target, DatastoreFactory datastores) {
        return onNeo4j(Neo4jExtension.ofDefaultVersion(), target, datastores);
    }

    /** The same on a server of another version. */
    public static MigratedStore<Neo4jDatabase> onNeo4j(
            Neo4jExtension server, String target, DatastoreFactory datastores) {
        return of(new Neo4jKind(server, datastores), target, ScriptSyntax.CYPHER);
    }

    /**
     * A Redis database that holds the seeds of its declaration, and nothing else. It takes only {@link #loaded} and
     * {@link #tolerating}. Of a server that {@code GANDER_TEST_REDIS_URL} names, a test has one.
     *
     * @param datastores the adapter: {@code KeyspaceTarget::store}
     */
    public static MigratedStore<RedisDatabase> onRedis(String target, DeclaredDatastoreFactory datastores) {
        return of(new RedisKind(RedisExtension.ofDefaultVersion(), datastores), target, ScriptSyntax.SQL);
    }

    /** With the migrations in a folder. */
    public MigratedStore<D> from(Path folder) {
        return changed(recipe.from(recipe.own().in(folder)));
    }

    /** With the migrations under a prefix of the class path. */
    public MigratedStore<D> fromClassPath(String prefix) {
        return changed(recipe.from(recipe.own().under(prefix)));
    }

    /**
     * With all migrations of another target in the same store, before this one's and after those that were named earlier.
     *
     * @param target such as {@code audit_store/postgres}; its migrations are on the class path
     */
    public MigratedStore<D> after(String target) {
        return changed(recipe.after(other(target)));
    }

    /** The same, with the other target's migrations in a folder. */
    public MigratedStore<D> after(String target, Path folder) {
        return changed(recipe.after(other(target).in(folder)));
    }

    private MigrationPlace other(String target) {
        return MigrationPlace.packed(target, recipe.own().syntax());
    }

    /** With what others have made before any migration runs, such as the tables that a file requires. */
    public MigratedStore<D> before(Fixture fixture) {
        return changed(recipe.before(fixture));
    }

    /**
     * Where flags are on, for all migrations of the store: files under others are passed over, as {@code up} does.
     *
     * @throws IllegalArgumentException when a name is malformed
     */
    public MigratedStore<D> withFlags(String... names) {
        return changed(recipe.under(Flags.of(List.of(names))));
    }

    /** Migrated up to and including a version: the test loads old data, calls {@link #migrator()} and looks at what became of them. */
    public MigratedStore<D> upTo(long version) {
        return changed(recipe.upTo(new Version(version)));
    }

    /**
     * Without the rows that migrations have written into these tables, or the nodes with these labels. The tables stay, and
     * every version stays applied.
     *
     * @throws IllegalArgumentException for a table in which versions are kept
     */
    public MigratedStore<D> emptied(String... tables) {
        return changed(recipe.emptied(List.of(tables)));
    }

    /** With these data, put into the migrated store. */
    public MigratedStore<D> with(Fixture fixture) {
        return changed(recipe.with(new Tagged(Optional.empty(), fixture)));
    }

    /** With these data, for tests that bear a JUnit tag. */
    public MigratedStore<D> withTagged(String tag, Fixture fixture) {
        return changed(recipe.with(new Tagged(Optional.of(tag), fixture)));
    }

    /** With what this code loads into each test's store. */
    public MigratedStore<D> loaded(FixtureLoading<D> loading) {
        List<FixtureLoading<D>> all =
                Stream.concat(loadings.stream(), Stream.of(loading)).toList();
        return new MigratedStore<>(kind, recipe, all, refused);
    }

    /** For tests that leave something behind on purpose. */
    public MigratedStore<D> tolerating(Leak leak) {
        Set<Leak> fewer = EnumSet.copyOf(refused);
        fewer.remove(leak);
        return new MigratedStore<>(kind, recipe, loadings, fewer);
    }

    private MigratedStore<D> changed(Recipe other) {
        return new MigratedStore<>(kind, other, loadings, refused);
    }

    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        if (running.isPresent()) {
            throw new IllegalStateException(
                    "Two tests use one MigratedStore at the same time: register it as an instance"
                            + " field, and leave the life cycle of the test class at one object for each method");
        }
        running = Optional.of(new RunningTest<>(kind, recipe.of(context.getTags()), loadings, context));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ended(context).ifPresent(test -> test.end(refused));
    }

    /** Not of a test that was refused: then another one is running. */
    private synchronized Optional<RunningTest<D>> ended(ExtensionContext context) {
        Optional<RunningTest<D>> over = running.filter(test -> test.is(context));
        if (over.isPresent()) {
            running = Optional.empty();
        }
        return over;
    }

    /** The store of this test; it is made when a test asks first. */
    public D database() {
        return of(StoreKind.Lent::database);
    }

    /** The engine over the test's own target in this store. */
    public Migrator migrator() {
        return of(StoreKind.Lent::migrator);
    }

    /** What the store holds. */
    public StoreListing listing() {
        return of(StoreKind.Lent::listing);
    }

    private synchronized <R> R of(Function<StoreKind.Lent<D>, R> question) {
        return question.apply(
                running.orElseThrow(() -> new IllegalStateException("Ask for the store while a test runs"))
                        .store());
    }
}

package dev.gander.migrate.kubernetes;

import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.OtherTargets;
import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.postgres.PostgresDatastore;
import dev.gander.migrate.report.Report;
import dev.gander.migrate.source.ClasspathSource;
import dev.gander.migrate.source.MigrationSource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings a Postgres that runs in a Kubernetes namespace to where the migrations of a target, or of a shared set, want it.
 *
 * <pre>{@code
 * ClusterPostgres postgres = ClusterPostgres.of("e2e-42", Map.of("app", "postgres"), "shop", "owner", password);
 * ApplyMigrations.of("audit_store/postgres", client)
 *         .expecting("audit_events", "notification_audit")
 *         .grantingTo("shop_app")
 *         .apply(postgres);
 * }</pre>
 *
 * <p>A call reads and judges every file, waits for a ready pod, opens a port to it on loopback, waits for Postgres, applies
 * what is pending, sees that the tables are there, grants, and closes the port. It may be made again at any time, by several
 * at once too: what is applied stays, and when the Postgres was lost and has come back empty, all is applied again. Each
 * method but {@link #apply} returns another object; objects are immutable.
 */
public final class ApplyMigrations {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final KubernetesClient client;
    private final PortForwarding forwarding;
    private final TargetName target;
    private final MigrationSource source;
    private final Wishes wishes;

    /** What else is wanted. */
    private record Wishes(List<String> tables, List<String> roles, Duration limit, Appendable progress) {}

    private ApplyMigrations(
            KubernetesClient client,
            PortForwarding forwarding,
            TargetName target,
            MigrationSource source,
            Wishes wishes) {
        this.client = client;
        this.forwarding = forwarding;
        this.target = target;
        this.source = source;
        this.wishes = wishes;
    }

    /**
     * With the migrations under {@code migrations/<service>/<target>} of the class path.
     *
     * @param target such as {@code audit_store/postgres}
     * @param client of the cluster; the caller closes it
     * @throws IllegalArgumentException when the name is malformed
     */
    public static ApplyMigrations of(String target, KubernetesClient client) {
        TargetName name = TargetName.parse(target)
                .orElseThrow(() -> new IllegalArgumentException(target + " does not have the form service/target"));
        MigrationSource packed =
                new ClasspathSource(ApplyMigrations.class.getClassLoader(), "migrations/" + name, ScriptSyntax.SQL);
        Wishes wishes = new Wishes(List.of(), List.of(), LIMIT, Writer.nullWriter());
        return new ApplyMigrations(client, new ClusterForwarding(client), name, packed, wishes);
    }

    /** With the migrations of another place. */
    public ApplyMigrations from(MigrationSource other) {
        return new ApplyMigrations(client, forwarding, target, other, wishes);
    }

    /** Fails unless these tables are there afterwards. */
    public ApplyMigrations expecting(String... tables) {
        return with(new Wishes(joined(wishes.tables(), tables), wishes.roles(), wishes.limit(), wishes.progress()));
    }

    /** Lets an existing role read and write rows of all tables but those that keep versions. */
    public ApplyMigrations grantingTo(String... roles) {
        return with(new Wishes(wishes.tables(), joined(wishes.roles(), roles), wishes.limit(), wishes.progress()));
    }

    /** Waits so long at most, for pod and Postgres together; three minutes unless another time is said. */
    public ApplyMigrations within(Duration limit) {
        return with(new Wishes(wishes.tables(), wishes.roles(), limit, wishes.progress()));
    }

    /** Writes a line for each thing that happens. */
    public ApplyMigrations progressTo(Appendable writer) {
        return with(new Wishes(wishes.tables(), wishes.roles(), wishes.limit(), writer));
    }

    /** By another way to the pod. */
    ApplyMigrations by(PortForwarding other) {
        return new ApplyMigrations(client, other, target, source, wishes);
    }

    private ApplyMigrations with(Wishes other) {
        return new ApplyMigrations(client, forwarding, target, source, other);
    }

    private static List<String> joined(List<String> before, String... more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }

    /**
     * Does it.
     *
     * @throws dev.gander.migrate.error.DatastoreUnreachableException when no pod is ready, or Postgres does not answer, in
     *     time; the message says what was there
     * @throws dev.gander.migrate.error.MigrationException when files are not valid, a migration fails, a table is missing or a
     *     right cannot be granted
     */
    public AppliedMigrations apply(ClusterPostgres postgres) {
        MigrationSet migrations = new MigrationReader(
                        source, new MigrationParser(ScriptSyntax.SQL, name -> Optional.empty()))
                .read()
                .orThrow();
        Progress progress = Progress.to(wishes.progress());
        Deadline deadline = Deadline.in(wishes.limit());
        String pod = new ReadyPod(client, postgres).await(deadline, progress);
        try (PortForwarding.Forward forward = forwarding.open(postgres.namespace(), pod, postgres.port())) {
            progress.say(
                    postgres.namespace() + "/" + pod + ": port " + postgres.port() + " is 127.0.0.1:" + forward.port());
            Database database = new Database(postgres, forward.port());
            database.await(deadline, progress);
            Report report = migrator(migrations, database.url(), progress).up(Destination.latest());
            progress.say(target + ": " + report.results().size() + " applied, version "
                    + report.current().map(Object::toString).orElse("none"));
            finish(database, progress);
            return new AppliedMigrations(pod, report, wishes.tables(), wishes.roles());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot close the port that was forwarded", failure);
        }
    }

    private Migrator migrator(MigrationSet migrations, String url, Progress progress) {
        OtherTargets sameStore = other -> Optional.of(
                new OtherTargets.Store(PostgresDatastore.of(DatastoreSettings.of(other, url)), "the same store"));
        return new Migrator(
                target,
                migrations,
                PostgresDatastore.of(DatastoreSettings.of(target, url)),
                MigratorOptions.of(Attempt.by("end-to-end test", "cluster", "migrate-kubernetes"))
                        .withListener(progress)
                        .withOthers(sameStore));
    }

    private void finish(Database database, Progress progress) {
        List<String> missing = database.missing(wishes.tables());
        if (!missing.isEmpty()) {
            throw new DatastoreRefusedException(
                    target + ": every migration is applied, and these tables are not there: "
                            + String.join(", ", missing),
                    "Somebody has dropped them, or no migration makes them: compare with 'drift'.");
        }
        for (String role : wishes.roles()) {
            database.grant(role);
            progress.say(target + ": " + role + " may read and write");
        }
    }
}

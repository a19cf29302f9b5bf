package dev.gander.migrate.keyspace;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.datastore.DeclaredDatastore;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.redis.Keyspace;
import dev.gander.migrate.redis.RedisKeyspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The Redis of a service, as its main names it. */
public final class KeyspaceTarget {

    private static final String NAME = "redis";

    private KeyspaceTarget() {}

    /**
     * The target {@code <service>/redis}, which a service can do without; its password is also taken from
     * {@code REDIS_PASSWORD}.
     *
     * @throws IllegalArgumentException when the name is malformed
     */
    public static TargetDefinition of(String service) {
        return TargetDefinition.declared(service, NAME, NAME, KeyspaceTarget::store)
                .withPassword("REDIS_PASSWORD")
                .optional();
    }

    /**
     * The store of a target, with the declaration that the class path holds of it.
     *
     * @throws IllegalStateException when the class path holds none
     * @throws dev.gander.migrate.error.MigrationException when declaration or address is not as it must be
     */
    public static DeclaredDatastore store(DatastoreSettings settings) {
        return RedisKeyspace.of(settings, keyspace(settings.target()));
    }

    /**
     * The declaration of a target.
     *
     * @throws IllegalStateException when the class path holds none
     * @throws dev.gander.migrate.error.InvalidDeclarationException when it is not as it must be
     */
    static Keyspace keyspace(TargetName target) {
        String place = "migrations/" + target.service() + "/" + target.target() + "/keyspace.yaml";
        try (InputStream stream = KeyspaceTarget.class.getClassLoader().getResourceAsStream(place)) {
            if (stream == null) {
                throw new IllegalStateException("Not on the class path: " + place);
            }
            return Keyspace.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), place);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package dev.gander.migrate.redis;

import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.DatastoreUnreachableException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.model.TargetName;
import java.util.function.Supplier;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** Says in this program's words what the driver says in its own. */
record RedisFailures(TargetName target, RedisAddress address) {

    /** Does something on the server. */
    <T> T translated(Supplier<T> action) {
        try {
            return action.get();
        } catch (JedisAccessControlException refused) {
            throw unreachable(
                    "does not let us in: " + refused.getMessage(), "Check the user and the password.", refused);
        } catch (JedisConnectionException silent) {
            throw unreachable(
                    "does not answer: " + root(silent),
                    "Check the address, the network, and whether TLS is needed.",
                    silent);
        } catch (JedisException refused) {
            throw new DatastoreRefusedException(
                    target + ": the Redis at " + address + " refused: " + refused.getMessage(),
                    "Grant what is missing, or make room, and run again.",
                    refused);
        }
    }

    private MigrationException unreachable(String what, String advice, JedisException cause) {
        return new DatastoreUnreachableException(target + ": the Redis at " + address + " " + what, advice, cause);
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}

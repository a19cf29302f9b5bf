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
            throw isLackOfRights(refused) ? refused(refused) : shutOut(refused);
        } catch (JedisConnectionException silent) {
            throw unreachable(
                    "does not answer: " + root(silent),
                    "Check the address, the network, and whether TLS is needed.",
                    silent);
        } catch (JedisException refused) {
            throw refused(refused);
        }
    }

    /** The first word of an error is the server's code for it. */
    private static boolean isLackOfRights(JedisException refused) {
        return String.valueOf(refused.getMessage()).startsWith("NOPERM ");
    }

    private MigrationException refused(JedisException cause) {
        return new DatastoreRefusedException(
                target + ": the Redis at " + address + " refused: " + cause.getMessage(),
                "Grant what is missing, or make room, and run again.",
                cause);
    }

    private MigrationException shutOut(JedisException cause) {
        return unreachable("does not let us in: " + cause.getMessage(), "Check the user and the password.", cause);
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

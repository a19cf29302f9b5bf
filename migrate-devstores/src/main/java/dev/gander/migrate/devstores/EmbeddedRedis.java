package dev.gander.migrate.devstores;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Database 0 of one Redis for all targets, as the services share one. */
final class EmbeddedRedis implements EmbeddedStore {

    static final String KIND = "redis";

    private static final int SHARED_DATABASE = 0;
    private static final int PASSWORD_BYTES = 16;

    private final DevRedis redis;
    private final List<ServiceTarget> targets;

    private EmbeddedRedis(DevRedis redis, List<ServiceTarget> targets) {
        this.redis = redis;
        this.targets = targets;
    }

    /** Each run has a password of its own: any program of this machine can reach a port on loopback. */
    static EmbeddedRedis start(List<ServiceTarget> targets, Path folder) {
        RedisBinary binary = RedisBinary.find(EmbeddedStores.binaries(folder));
        // An older server cannot read a newer one's files, and which one is installed may change.
        Path data = folder.resolve(KIND + "-" + binary.majorVersion());
        byte[] password = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(password);
        return new EmbeddedRedis(
                DevRedis.start(DevRedisSettings.durable(binary, data)
                        .withPassword(HexFormat.of().formatHex(password))),
                targets);
    }

    @Override
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        targets.forEach(target -> variables.put(target.variable(), redis.url(SHARED_DATABASE)));
        return variables;
    }

    @Override
    public void close() {
        redis.close();
    }
}

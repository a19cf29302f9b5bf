package dev.gander.migrate.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Walks the keys of one server by SCAN, asking type and time of each page at once. Reads no value. */
final class KeyScan {

    private static final int PAGE = 1_000;

    private static final String GONE = "none";

    private final Jedis server;
    private final Pace pace;

    KeyScan(Jedis server, Pace pace) {
        this.server = server;
        this.pace = pace;
    }

    /** How many keys the server says that it has, in a word that needs no right to count them. */
    long size(int database) {
        Matcher keys = Pattern.compile("(?m)^db" + database + ":keys=(\\d+)").matcher(server.info("keyspace"));
        return keys.find() ? Long.parseLong(keys.group(1)) : 0;
    }

    /** How far a walk came. */
    record Walked(long keys, boolean complete) {}

    private record Asked(byte[] name, Response<String> type, Response<Long> left) {}

    /**
     * Hands on keys until there are no more, or so many have been handed on. A key that is there all the time is handed on
     * at least once, in rare cases twice.
     *
     * @param most how many at most
     * @param before how many the walk has seen on other servers
     * @param progress hears how many have been handed on, first that there are none yet
     */
    Walked walk(long most, long before, Consumer<LiveKey> keys, LongConsumer progress) {
        byte[] cursor = ScanParams.SCAN_POINTER_START_BINARY;
        long walked = 0;
        progress.accept(walked);
        do {
            ScanParams page = new ScanParams().count((int) Math.min(PAGE, Math.max(1, most - walked)));
            ScanResult<byte[]> found = server.scan(cursor, page);
            cursor = found.getCursorAsBytes();
            List<byte[]> names = found.getResult();
            // A page may be longer than it was asked for.
            List<byte[]> wanted = names.subList(0, (int) Math.min(names.size(), most - walked));
            walked += hand(wanted, keys);
            progress.accept(walked);
            if (wanted.size() < names.size()) {
                return new Walked(walked, false);
            }
            pace.restAfter(before + walked);
        } while (!isAtEnd(cursor) && walked < most);
        return new Walked(walked, isAtEnd(cursor));
    }

    private long hand(List<byte[]> names, Consumer<LiveKey> keys) {
        List<Asked> asked = new ArrayList<>();
        try (Pipeline pipeline = server.pipelined()) {
            for (byte[] name : names) {
                asked.add(new Asked(name, pipeline.type(name), pipeline.pttl(name)));
            }
        }
        long handed = 0;
        for (Asked key : asked) {
            // One that has expired since the page was read is no key any more.
            if (!key.type().get().equals(GONE)) {
                keys.accept(new LiveKey(
                        new String(key.name(), StandardCharsets.UTF_8),
                        key.type().get(),
                        key.left().get()));
                handed++;
            }
        }
        return handed;
    }

    private static boolean isAtEnd(byte[] cursor) {
        return new String(cursor, StandardCharsets.US_ASCII).equals(ScanParams.SCAN_POINTER_START);
    }
}

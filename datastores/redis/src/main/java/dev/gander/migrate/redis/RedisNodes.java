package dev.gander.migrate.redis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.util.JedisClusterCRC16;

/**
 * The servers that hold the keys: one, or the masters of a cluster.
 *
 * @param all at least one
 */
record RedisNodes(List<Node> all) {

    private static final int SLOTS = 16_384;

    /** A server and the slots whose keys it holds. */
    record Node(HostAndPort server, List<Slots> slots) {}

    /** A range of slots, both ends included. */
    record Slots(int first, int last) {}

    RedisNodes {
        all = List.copyOf(all);
    }

    /** Asks a server. */
    static RedisNodes of(Jedis server, HostAndPort address) {
        return server.info("cluster").contains("cluster_enabled:1")
                ? parse(server.clusterNodes(), address)
                : new RedisNodes(List.of(new Node(address, List.of(new Slots(0, SLOTS - 1)))));
    }

    /**
     * Reads what {@code CLUSTER NODES} answers.
     *
     * @param asked the node that was asked; it may not know its own address
     */
    static RedisNodes parse(String answer, HostAndPort asked) {
        List<Node> nodes = new ArrayList<>();
        for (String line : answer.lines().toList()) {
            String[] words = line.split(" ");
            boolean serves = words.length > 8 && words[2].contains("master") && !words[2].contains("fail");
            if (serves) {
                nodes.add(new Node(server(words[1], asked), slots(words)));
            }
        }
        nodes.sort(Comparator.comparing(node -> node.server().toString()));
        return new RedisNodes(nodes);
    }

    /** {@code host:port@busport[,hostname]}. */
    private static HostAndPort server(String word, HostAndPort asked) {
        String address = word.substring(0, word.indexOf('@'));
        int colon = address.lastIndexOf(':');
        String host = colon == 0 ? asked.getHost() : address.substring(0, colon);
        return new HostAndPort(host, Integer.parseInt(address.substring(colon + 1)));
    }

    private static List<Slots> slots(String[] words) {
        List<Slots> slots = new ArrayList<>();
        for (int index = 8; index < words.length; index++) {
            String[] ends = words[index].split("-");
            // Words in brackets tell of slots on their way to or from another node.
            if (!words[index].startsWith("[")) {
                slots.add(new Slots(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
            }
        }
        return slots;
    }

    /** The server that holds a key. */
    HostAndPort of(String key) {
        int slot = JedisClusterCRC16.getSlot(key);
        for (Node node : all) {
            for (Slots slots : node.slots()) {
                if (slots.first() <= slot && slot <= slots.last()) {
                    return node.server();
                }
            }
        }
        return all.get(0).server();
    }
}

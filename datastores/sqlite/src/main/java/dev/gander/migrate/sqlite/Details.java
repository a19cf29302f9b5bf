package dev.gander.migrate.sqlite;

import dev.gander.migrate.schema.Detail;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects what is told of one object. A table may say the same thing twice, or two things under one name: the same is told
 * once, and different things are the lines of one detail.
 */
final class Details {

    private final SortedMap<String, SortedSet<String>> texts = new TreeMap<>();

    void add(String name, String text) {
        texts.computeIfAbsent(name, key -> new TreeSet<>()).add(text);
    }

    List<Detail> list() {
        return texts.entrySet().stream()
                .map(detail -> new Detail(detail.getKey(), String.join("\n", detail.getValue())))
                .toList();
    }
}

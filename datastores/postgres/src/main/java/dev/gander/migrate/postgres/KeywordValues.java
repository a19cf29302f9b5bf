package dev.gander.migrate.postgres;

import java.util.LinkedHashMap;
import java.util.Map;

/** libpq's {@code keyword = 'value'} words: white space separates, quotes hold it, a backslash escapes. */
final class KeywordValues {

    private final String text;
    private int at;

    KeywordValues(String text) {
        this.text = text;
    }

    Map<String, String> parse() {
        Map<String, String> words = new LinkedHashMap<>();
        for (skipSpace(); at < text.length(); skipSpace()) {
            String name = name();
            skipSpace();
            if (at >= text.length() || text.charAt(at) != '=') {
                throw ConnectionWords.malformed("a keyword is not followed by an equals sign");
            }
            at++;
            skipSpace();
            String value = value();
            if (!value.isEmpty()) {
                words.put(name, value);
            }
        }
        return words;
    }

    private String name() {
        int from = at;
        while (at < text.length() && text.charAt(at) != '=' && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private String value() {
        boolean quoted = at < text.length() && text.charAt(at) == '\'';
        at += quoted ? 1 : 0;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char here = text.charAt(at++);
            if (quoted ? here == '\'' : Character.isWhitespace(here)) {
                return value.toString();
            }
            if (here == '\\' && at < text.length()) {
                here = text.charAt(at++);
            }
            value.append(here);
        }
        if (quoted) {
            throw ConnectionWords.malformed("a quoted value has no end");
        }
        return value.toString();
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}

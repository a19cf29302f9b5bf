package dev.gander.migrate.arch.schema;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Reads {@code .properties}. */
final class PropertiesFile {

    private PropertiesFile() {}

    static void read(String content, ResourceTexts.Values values) {
        StringBuilder entry = new StringBuilder();
        int start = 1;
        int line = 0;
        for (String text : content.split("\\R", -1)) {
            line++;
            if (entry.isEmpty()) {
                start = line;
            }
            entry.append(text).append('\n');
            boolean comment = text.strip().startsWith("#") || text.strip().startsWith("!");
            if (comment || !continues(text)) {
                for (var property : parse(entry.toString()).entrySet()) {
                    values.value(
                            property.getKey().toString(), property.getValue().toString(), start);
                }
                entry.setLength(0);
            }
        }
    }

    /** An odd number of backslashes ends the line. */
    private static boolean continues(String line) {
        int last = line.length();
        while (last > 0 && line.charAt(last - 1) == '\\') {
            last--;
        }
        return (line.length() - last) % 2 == 1;
    }

    private static Properties parse(String entry) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            // A broken escape: what cannot be loaded sets nothing.
        }
        return properties;
    }
}

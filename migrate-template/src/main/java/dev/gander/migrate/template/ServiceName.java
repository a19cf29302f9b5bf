package dev.gander.migrate.template;

import dev.gander.migrate.error.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * The name of a service that is to be written: of a folder, a Java package and an artifact.
 *
 * @param text such as {@code risk_engine}
 */
record ServiceName(String text) {

    /** Words that the launcher and the folder of services take for something else. */
    private static final List<String> TAKEN = List.of("all", "help", "estate", "packaging", "target");

    private static final String FORM = "[a-z][a-z0-9_]*";

    /**
     * @throws UsageException when it cannot be the name of a service
     */
    static ServiceName parse(String text) {
        if (!text.matches(FORM)) {
            throw new UsageException("'" + text + "' cannot be the name of a service", advice(text));
        }
        if (TAKEN.contains(text)) {
            throw new UsageException("'" + text + "' means something else to ./migrate", "Choose another name.");
        }
        if (SourceVersion.isKeyword(text)) {
            throw new UsageException(
                    "'" + text + "' is a word of Java and cannot name a package",
                    "Choose another name, such as " + text + "_service.");
        }
        return new ServiceName(text);
    }

    /** What its classes begin with: {@code RiskEngine}. */
    String className() {
        return Arrays.stream(text.split("_+"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    /** What its variables begin with: {@code RISK_ENGINE}. */
    String variables() {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String advice(String text) {
        String near =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[^a-z]+|_+$", "");
        String form = "A name begins with a letter and has small letters, digits and underscores only";
        return near.matches(FORM) ? form + ", such as " + near + "." : form + ".";
    }

    @Override
    public String toString() {
        return text;
    }
}

package dev.gander.migrate.postgres;

import dev.gander.migrate.error.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postgresql.PGProperty;

/** Whether the driver can take a word's value; it would say so only when it connects, as if the server could not be reached. */
final class WordValue {

    private static final Set<PGProperty> NUMBERS = Set.of(
            PGProperty.CONNECT_TIMEOUT,
            PGProperty.LOGIN_TIMEOUT,
            PGProperty.SOCKET_TIMEOUT,
            PGProperty.CANCEL_SIGNAL_TIMEOUT,
            PGProperty.SSL_RESPONSE_TIMEOUT,
            PGProperty.GSS_RESPONSE_TIMEOUT);

    private WordValue() {}

    /**
     * The value, if it is one.
     *
     * @param word as the user wrote it
     * @throws UsageException when it is none; the message names word and choices, and not the value
     */
    static String checked(String word, PGProperty property, String value) {
        if (NUMBERS.contains(property) && !value.matches("-?[0-9]{1,9}")) {
            throw ConnectionWords.malformed(named(word) + " is no whole number");
        }
        Optional<List<String>> choices =
                Optional.ofNullable(property.getChoices()).map(Arrays::asList);
        // Of this one alone there may be several.
        List<String> values = property == PGProperty.REQUIRE_AUTH ? List.of(value.split(",", -1)) : List.of(value);
        if (choices.isPresent() && !choices.get().containsAll(values)) {
            throw ConnectionWords.malformed(named(word) + " is none of " + String.join(", ", choices.get()));
        }
        return value;
    }

    private static String named(String word) {
        return "'" + word + "'"
                + Optional.ofNullable(ConnectionSettings.VARIABLES.get(word))
                        .map(variable -> ", here or in " + variable + ",")
                        .orElse("");
    }
}

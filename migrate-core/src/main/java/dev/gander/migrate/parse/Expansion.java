package dev.gander.migrate.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A part of a line that has been read and waits for the variables' values. A default that is not used has no effect. */
@FunctionalInterface
interface Expansion {

    String value(Function<String, Optional<String>> variables) throws ExpansionException;

    static Expansion text(String text) {
        return variables -> text;
    }

    static Expansion all(List<Expansion> parts) {
        return variables -> {
            StringBuilder result = new StringBuilder();
            for (Expansion part : parts) {
                result.append(part.value(variables));
            }
            return result.toString();
        };
    }

    /** {@code $NAME} and {@code ${NAME}}. */
    static Expansion variable(String name) {
        return variables -> variables.apply(name).orElse("");
    }

    /** {@code ${NAME:-text}}. */
    static Expansion orWhenEmpty(String name, Expansion otherwise) {
        return variables -> {
            String value = variables.apply(name).orElse("");
            return value.isEmpty() ? otherwise.value(variables) : value;
        };
    }

    /** {@code ${NAME-text}}. */
    static Expansion orWhenUnset(String name, Expansion otherwise) {
        return variables -> {
            Optional<String> value = variables.apply(name);
            return value.isPresent() ? value.get() : otherwise.value(variables);
        };
    }

    /** {@code ${NAME?message}}. */
    static Expansion required(String name, Expansion message) {
        return variables -> {
            Optional<String> value = variables.apply(name);
            if (value.isPresent()) {
                return value.get();
            }
            String reason = message.value(variables);
            throw new ExpansionException("$" + name + ": " + (reason.isEmpty() ? "not set" : reason));
        };
    }

    /** {@code ${NAME:offset}} and {@code ${NAME:offset:length}}, in bytes and clamped; negative ones count from the end. */
    static Expansion part(String name, long offset, OptionalLong length) {
        return variables -> {
            byte[] bytes = variables.apply(name).orElse("").getBytes(StandardCharsets.UTF_8);
            long size = bytes.length;
            long from = clamp(offset < 0 ? offset + size : offset, 0, size);
            long to = size;
            if (length.isPresent()) {
                long wanted = length.getAsLong();
                to = wanted < 0 ? clamp(wanted + size, from, size) : from + Math.min(wanted, size - from);
            }
            return decode(name, bytes, (int) from, (int) to);
        };
    }

    private static long clamp(long value, long least, long most) {
        return Math.max(least, Math.min(value, most));
    }

    private static String decode(String name, byte[] bytes, int from, int to) throws ExpansionException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ExpansionException(
                    "the part of $" + name + " begins or ends inside a character: offsets and lengths count bytes");
        }
    }
}

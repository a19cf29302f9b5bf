package dev.gander.migrate.cli.render;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.program.TargetDefinition;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes one JSON document, on one line and ended by LF. */
final class Json {

    private static final int SCHEMA_VERSION = 1;

    private final PrintStream stream;
    private final JsonGenerator generator;

    /** A step of writing. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    private Json(PrintStream stream, JsonGenerator generator) {
        this.stream = stream;
        this.generator = generator;
    }

    /** Begins a document. */
    static Json begin(PrintStream stream) {
        try {
            JsonGenerator generator = new JsonFactory().createGenerator(stream, JsonEncoding.UTF8);
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            Json json = new Json(stream, generator);
            generator.writeStartObject();
            return json.number("schemaVersion", SCHEMA_VERSION);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends the document. */
    void end() {
        write(() -> {
            generator.writeEndObject();
            generator.close();
        });
        stream.print('\n');
        stream.flush();
    }

    Json text(String field, String value) {
        return write(() -> generator.writeStringField(field, value));
    }

    Json text(String field, Optional<String> value) {
        return value.isPresent() ? text(field, value.get()) : nothing(field);
    }

    Json number(String field, long value) {
        return write(() -> generator.writeNumberField(field, value));
    }

    Json number(String field, OptionalLong value) {
        return value.isPresent() ? number(field, value.getAsLong()) : nothing(field);
    }

    /** A version, or null for what has none. */
    Json version(Optional<Version> version) {
        return number(
                "version", version.isPresent() ? OptionalLong.of(version.get().number()) : OptionalLong.empty());
    }

    Json truth(String field, boolean value) {
        return write(() -> generator.writeBooleanField(field, value));
    }

    Json nothing(String field) {
        return write(() -> generator.writeNullField(field));
    }

    Json object(String field, Runnable members) {
        write(() -> generator.writeObjectFieldStart(field));
        members.run();
        return write(generator::writeEndObject);
    }

    <E> Json array(String field, Iterable<E> elements, Consumer<E> members) {
        beginArray(field);
        for (E element : elements) {
            element(() -> members.accept(element));
        }
        return endArray();
    }

    Json texts(String field, Iterable<String> values) {
        write(() -> generator.writeArrayFieldStart(field));
        values.forEach(value -> write(() -> generator.writeString(value)));
        return endArray();
    }

    Json numbers(String field, Iterable<Long> values) {
        write(() -> generator.writeArrayFieldStart(field));
        values.forEach(value -> write(() -> generator.writeNumber(value)));
        return endArray();
    }

    Json beginArray(String field) {
        return write(() -> generator.writeArrayFieldStart(field));
    }

    Json element(Runnable members) {
        write(generator::writeStartObject);
        members.run();
        return write(generator::writeEndObject);
    }

    Json endArray() {
        return write(generator::writeEndArray);
    }

    /** Members whose values are texts, whole numbers, truth values, null, lists and maps of these. */
    Json members(Map<String, ?> members) {
        members.forEach((field, value) -> {
            write(() -> generator.writeFieldName(field));
            value(value);
        });
        return this;
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            write(generator::writeStartObject);
            map.forEach((field, member) -> {
                write(() -> generator.writeFieldName(String.valueOf(field)));
                value(member);
            });
            write(generator::writeEndObject);
        } else if (value instanceof Iterable<?> list) {
            write(generator::writeStartArray);
            list.forEach(this::value);
            write(generator::writeEndArray);
        } else {
            write(() -> generator.writePOJO(value));
        }
    }

    /** The names of a target, which begin every object about one. */
    Json target(TargetDefinition target) {
        return text("service", target.name().service())
                .text("target", target.name().target())
                .text("kind", target.kind());
    }

    private Json write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

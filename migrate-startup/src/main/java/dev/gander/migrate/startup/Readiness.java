package dev.gander.migrate.startup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Whether a service can take requests.
 *
 * @param phase of its life
 * @param targets those that are configured, in the order in which they are migrated; none while it starts
 */
public record Readiness(Phase phase, List<TargetReadiness> targets) {

    /** The phases of a service's life. */
    public enum Phase {
        /** Migrations may be running. */
        STARTING,
        /** It serves, as far as its stores allow. */
        SERVING,
        /** It was asked to end. */
        ENDING;

        /** The stable word of JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Readiness {
        targets = List.copyOf(targets);
    }

    /** Whether it can. A store that is ahead of this build does not hinder it. */
    public boolean isReady() {
        return phase == Phase.SERVING && targets.stream().allMatch(TargetReadiness::isReady);
    }

    /** One document, such as {@code {"ready":false,"phase":"serving","targets":[…]}}; no secrets. */
    public String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeBooleanField("ready", isReady());
            json.writeStringField("phase", phase.id());
            json.writeArrayFieldStart("targets");
            for (TargetReadiness target : targets) {
                json.writeStartObject();
                json.writeStringField("target", target.target().toString());
                json.writeBooleanField("ready", target.isReady());
                json.writeStringField("state", target.state().id());
                json.writeStringField("detail", target.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}

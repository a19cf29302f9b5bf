package dev.gander.migrate.devstores;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gander.migrate.devstores.ServiceTarget.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@code env --json} prints. */
final class ServiceTargets {

    private static final int SCHEMA_VERSION = 1;

    private ServiceTargets() {}

    static List<ServiceTarget> parse(String json) {
        try {
            JsonNode document = new ObjectMapper().readTree(json);
            if (document.path("schemaVersion").asInt() != SCHEMA_VERSION) {
                throw unreadable(json, null);
            }
            List<ServiceTarget> targets = new ArrayList<>();
            document.required("targets").forEach(node -> targets.add(target(node)));
            return List.copyOf(targets);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw unreadable(json, e);
        }
    }

    private static ServiceTarget target(JsonNode node) {
        List<String> variables = new ArrayList<>();
        node.required("variables").forEach(variable -> variables.add(variable.asText()));
        return new ServiceTarget(
                node.required("service").asText(),
                node.required("target").asText(),
                node.required("kind").asText(),
                node.required("optional").asBoolean() ? Need.OPTIONAL : Need.REQUIRED,
                variables,
                Optional.ofNullable(node.required("scratchVariable").textValue()));
    }

    private static DevStoreException unreadable(String json, @Nullable Exception cause) {
        return new DevStoreException(
                "The command did not say which stores it needs: `env --json` printed something else than schema version "
                        + SCHEMA_VERSION + ":\n" + json.strip()
                        + "\nBuild the command and the embedded stores from the same checkout.",
                cause);
    }
}

package dev.gander.migrate.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts that run on the server, each as one step. */
enum LuaScripts {
    SEED("seed-stream.lua"),
    UNSEED("unseed-stream.lua");

    private final String resource;

    LuaScripts(String resource) {
        this.resource = resource;
    }

    String text() {
        try (InputStream stream = LuaScripts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

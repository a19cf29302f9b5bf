package dev.gander.migrate.devstores;

import org.jspecify.annotations.Nullable;

/**
 * A development store could not be unpacked, started, used or stopped. The message says which one, what happened and what to
 * do next.
 */
public final class DevStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DevStoreException(String message) {
        super(message);
    }

    DevStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

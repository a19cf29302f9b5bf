package dev.gander.migrate.model;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file that has not been parsed. Each call reads from the start. Safe to share between threads. */
@FunctionalInterface
public interface Content {

    /**
     * @return a stream that the caller closes
     * @throws IOException when the file has gone or may not be read
     */
    InputStream open() throws IOException;
}

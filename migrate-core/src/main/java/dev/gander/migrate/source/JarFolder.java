package dev.gander.migrate.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A folder inside a jar. Names are taken from the jar itself and not from addresses, so any character may be in them.
 *
 * @param jar the jar
 * @param prefix the folder, without a slash at the end
 */
record JarFolder(Path jar, String prefix) {

    List<Candidate> candidates() throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix + "/"))
                    .map(ZipEntry::getName)
                    .sorted()
                    .map(this::candidate)
                    .toList();
        }
    }

    private Candidate candidate(String entry) {
        return new Candidate(entry.substring(prefix.length() + 1), Candidate.Kind.FILE, () -> open(entry));
    }

    private InputStream open(String name) throws IOException {
        ZipFile file = new ZipFile(jar.toFile());
        try {
            ZipEntry entry = file.getEntry(name);
            if (entry == null) {
                throw new IOException(name + " is no longer in " + jar);
            }
            return new EntryStream(file, file.getInputStream(entry));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Closes the jar with the entry. */
    private static final class EntryStream extends FilterInputStream {
        private final ZipFile file;

        EntryStream(ZipFile file, InputStream entry) {
            super(entry);
            this.file = file;
        }

        @Override
        public void close() throws IOException {
            try (file) {
                super.close();
            }
        }
    }
}

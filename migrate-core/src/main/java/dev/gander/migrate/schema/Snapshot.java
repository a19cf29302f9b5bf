package dev.gander.migrate.schema;

import dev.gander.migrate.error.InvalidDeclarationException;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.TargetName;
import java.util.Optional;

/**
 * The schema that a target's migrations make, as it is kept beside them in {@code schema.snapshot}.
 *
 * <p>Its text is one line for each thing that can be told of an object, sorted, so that a change of the schema is a
 * change of few lines:
 *
 * <pre>
 * gander schema snapshot 1
 * target: extract/postgres
 * product: PostgreSQL 16
 * migrations: 3 files, sha256 9f86d081…
 *
 * table public.glean_nodes
 *   column id: text not null
 *   constraint glean_nodes_pkey: PRIMARY KEY (id)
 *
 * left out:
 *   public.gander_history_extract_postgres
 * </pre>
 *
 * <p>A line {@code flags: beta} behind the migrations names the flags that were on; without one, none was.
 *
 * <p>Text of several lines follows its name, each line behind {@code "    | "}. A backslash begins an escape: {@code \\},
 * {@code \n}, {@code \r}, {@code \t}, {@code \}{@code uXXXX}, and {@code \:} within a name.
 *
 * @param target whose schema
 * @param files the migrations that it was made from
 * @param flags that were on when they made it
 * @param schema what they made
 */
public record Snapshot(TargetName target, FilesFingerprint files, Flags flags, Schema schema) {

    /** The name of the file beside the migrations. */
    public static final String FILE_NAME = "schema.snapshot";

    /** A snapshot that was made with no flag on. */
    public Snapshot(TargetName target, FilesFingerprint files, Schema schema) {
        this(target, files, Flags.NONE, schema);
    }

    /**
     * Why this is not the snapshot of these files: half a sentence.
     *
     * @return empty when it is
     */
    public Optional<String> staleness(FilesFingerprint present) {
        if (files.equals(present)) {
            return Optional.empty();
        }
        int more = present.files() - files.files();
        String count = Math.abs(more) == 1 ? "a file was" : Math.abs(more) + " files were";
        return Optional.of(
                more == 0
                        ? "a file was changed, the snapshot was not"
                        : count + (more > 0 ? " added" : " removed") + ", the snapshot was not made anew");
    }

    /** The whole text, with LF at the end of each line. */
    public String text() {
        return new SnapshotWriter().write(this);
    }

    /**
     * Reads what {@link #text()} has written; line ends may be CRLF.
     *
     * @param place what to call the file in messages
     * @throws InvalidDeclarationException when it is not such a text, with the line
     */
    public static Snapshot parse(String place, String text) {
        return new SnapshotReader(place, text).read();
    }
}

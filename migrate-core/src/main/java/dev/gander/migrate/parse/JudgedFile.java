package dev.gander.migrate.parse;

import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.RawFile;
import dev.gander.migrate.model.ScriptSyntax;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file as it was when it was judged, and how to read it again.
 *
 * @param raw the file
 * @param syntax its language
 * @param variables the environment that {@code ENVSUB} reads
 * @param checksum its sum then
 * @param bytes its size then
 */
record JudgedFile(
        RawFile raw,
        ScriptSyntax syntax,
        Function<String, Optional<String>> variables,
        Checksum checksum,
        long bytes) {}

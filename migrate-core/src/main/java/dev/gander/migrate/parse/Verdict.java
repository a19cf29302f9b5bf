package dev.gander.migrate.parse;

import dev.gander.migrate.model.Checksum;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.Script;
import dev.gander.migrate.model.TransactionMode;
import java.util.List;
import java.util.Optional;

/**
 * What came of judging a file.
 *
 * @param facts empty when a problem blocks every run
 * @param problems in the order of lines
 */
record Verdict(Optional<Facts> facts, List<Problem> problems) {

    /**
     * What a file says, whatever it is taken for.
     *
     * @param mode for both directions
     * @param options what its {@code +gander} lines say
     * @param checksum of the whole file
     * @param up the statements of Up
     * @param down the statements of Down
     */
    record Facts(TransactionMode mode, FileOptions options, Checksum checksum, Script up, Script down) {}
}

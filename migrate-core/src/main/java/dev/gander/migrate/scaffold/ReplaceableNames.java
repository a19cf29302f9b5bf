package dev.gander.migrate.scaffold;

import dev.gander.migrate.model.RawReplaceable;
import java.nio.file.Path;
import java.util.List;

/**
 * Which name to give a new replaceable file; pure.
 *
 * @param folder in which they lie
 * @param replaceables what is there, ascending
 */
record ReplaceableNames(Path folder, List<RawReplaceable> replaceables) {

    private static final int STEP = 10;
    private static final int DEFAULT_WIDTH = 3;

    /** The next multiple of ten: the number is a place in an order, and something may have to come between. */
    Path next(String words, String extension) {
        long highest = replaceables.isEmpty()
                ? 0
                : replaceables.get(replaceables.size() - 1).number();
        String digits = Long.toString((highest / STEP + 1) * STEP);
        return folder.resolve("0".repeat(Math.max(0, width() - digits.length())) + digits + "_" + words + extension);
    }

    private int width() {
        if (replaceables.isEmpty()) {
            return DEFAULT_WIDTH;
        }
        String path = replaceables.get(replaceables.size() - 1).origin().path();
        return path.indexOf('_') - path.lastIndexOf('/') - 1;
    }
}

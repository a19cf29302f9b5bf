package dev.gander.migrate.source;

import dev.gander.migrate.model.SeedSet;
import java.util.List;

/** Which of its folders a source keeps versioned files in. Replaceables lie in {@value #REPLACEABLE} in either case. */
enum Layout {
    /** Versioned files lie in the source itself. */
    FLAT,
    /** As in older projects: versioned files lie in {@value #PERSISTENT}, and none beside it. */
    PAIR;

    static final String REPLACEABLE = "replaceable";
    static final String PERSISTENT = "persistent";

    /** Where a candidate lies, and so what it is taken for. */
    enum Place {
        /** Among the versioned files. */
        VERSIONED,
        /** Among the replaceable ones. */
        REPLACEABLE,
        /** In the source itself, whose versioned files lie in {@value #PERSISTENT}. */
        BESIDE,
        /** In a folder that is not read. */
        ELSEWHERE;

        /** Whether files are taken from it. */
        boolean isRead() {
            return this == VERSIONED || this == REPLACEABLE;
        }
    }

    static Layout of(List<Candidate> candidates) {
        return candidates.stream().anyMatch(candidate -> candidate.liesIn(PERSISTENT)) ? PAIR : FLAT;
    }

    Place place(Candidate candidate) {
        if (candidate.liesIn(REPLACEABLE)) {
            return Place.REPLACEABLE;
        }
        if (candidate.isTopLevel()) {
            return this == FLAT ? Place.VERSIONED : Place.BESIDE;
        }
        return this == PAIR && candidate.liesIn(PERSISTENT) ? Place.VERSIONED : Place.ELSEWHERE;
    }

    /** Whether a folder of this name right below a source is read like the source itself. */
    static boolean isRead(String folder) {
        return folder.equals(REPLACEABLE) || folder.equals(PERSISTENT) || folder.equals(SeedSet.FOLDER);
    }
}

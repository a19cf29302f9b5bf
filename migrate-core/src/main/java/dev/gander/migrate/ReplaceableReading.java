package dev.gander.migrate;

import dev.gander.migrate.datastore.History;
import dev.gander.migrate.datastore.Presence;
import dev.gander.migrate.model.AppliedReplaceables;
import dev.gander.migrate.model.Repetition;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.report.ReplaceableState;
import dev.gander.migrate.report.ReplaceableStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How each replaceable stands, from the files and what the history remembers. Pure. */
final class ReplaceableReading {

    private final List<Replaceable> found;
    private final Presence history;
    private final AppliedReplaceables applied;

    ReplaceableReading(List<Replaceable> found, History history) {
        this.found = found;
        this.history = history.presence();
        this.applied = AppliedReplaceables.of(history.replaceables());
    }

    List<ReplaceableStatus> all() {
        List<ReplaceableStatus> all = new ArrayList<>();
        Set<String> gone = new TreeSet<>(applied.names());
        for (Replaceable file : found) {
            gone.remove(file.name());
            all.add(new ReplaceableStatus(file.name(), Optional.of(file.origin()), state(file), standing(file.name())));
        }
        for (String name : gone) {
            all.add(new ReplaceableStatus(name, Optional.empty(), ReplaceableState.FILE_GONE, standing(name)));
        }
        return all;
    }

    private Optional<ReplaceableEntry> standing(String name) {
        return applied.attempt(name).filter(entry -> applied.mayStand(name));
    }

    private ReplaceableState state(Replaceable file) {
        if (history == Presence.UNREADABLE) {
            return ReplaceableState.UNKNOWN;
        }
        if (applied.isUnended(file.name())) {
            return ReplaceableState.FAILED;
        }
        if (applied.standing(file.name()).isEmpty()) {
            return ReplaceableState.PENDING;
        }
        if (!applied.isInPlace(file)) {
            return ReplaceableState.STALE;
        }
        return file.options().repetition() == Repetition.ALWAYS ? ReplaceableState.ALWAYS : ReplaceableState.CURRENT;
    }
}

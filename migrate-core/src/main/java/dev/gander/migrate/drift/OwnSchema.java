package dev.gander.migrate.drift;

import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Flags;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a live store holds of one target, as far as the store itself can tell.
 *
 * @param files all of the target's migrations
 * @param live the store
 */
public record OwnSchema(MigrationSet files, LiveStore live) {

    /** Those of the files that are applied. */
    public MigrationSet applied() {
        return live.applied(files);
    }

    /** The flags of those of the files that are applied. */
    public Flags flags() {
        return Flags.in(applied());
    }

    /**
     * Refuses a store that is not as far as the files.
     *
     * @throws UsageException that names the versions
     */
    public void demandAllApplied() {
        List<String> wrong = new ArrayList<>();
        live.outstanding().forEach(version -> wrong.add("version " + version));
        live.gone().forEach(version -> wrong.add("version " + version));
        halfFlagged().forEach(version -> wrong.add("version " + version));
        wrong.addAll(live.otherReplaceables());
        if (!wrong.isEmpty()) {
            throw new UsageException(
                    live.status().target() + ": its store has not exactly the files applied; see "
                            + String.join(", ", wrong),
                    "Leave --live out, or make 'status' say that all are applied.");
        }
    }

    /** What is not applied of flags of which something is. */
    private List<Version> halfFlagged() {
        MigrationSet applied = applied();
        Flags flags = Flags.in(applied);
        return files.migrations().stream()
                .filter(migration ->
                        migration.options().flag().filter(flags::contains).isPresent())
                .map(Migration::version)
                .filter(version -> applied.find(version).isEmpty())
                .filter(version -> !live.outstanding().contains(version))
                .toList();
    }

    /** The store's objects, without those of other targets and of other owners. */
    public Schema without(List<Neighbour> neighbours) {
        ForeignObjects foreign = ForeignObjects.of(Stream.of(files));
        return live.schema()
                .without(object -> foreign.contains(object)
                        || neighbours.stream()
                                .anyMatch(neighbour -> neighbour.has(object.id())
                                        || neighbour.foreign().contains(object)));
    }
}

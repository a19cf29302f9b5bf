package dev.gander.migrate.cli.command;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.CompanionFiles;
import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.OtherTargets;
import dev.gander.migrate.drift.ForeignObjects;
import dev.gander.migrate.drift.Neighbour;
import dev.gander.migrate.error.InvalidDeclarationException;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.program.Address;
import dev.gander.migrate.program.TargetDatastores;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.report.MigrationState;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The other targets of the program that live in a target's store: those of which something is applied there. */
final class Neighbours {

    private final Call call;
    private final Engines engines;
    private final TargetDatastores datastores;

    Neighbours(Call call) {
        this.call = call;
        this.engines = new Engines(call);
        this.datastores = new TargetDatastores(call.targets(), call.configuration());
    }

    /** Looks into the store once for each other target of the same product. */
    List<Neighbour> of(ChosenTarget target, Cancellation cancellation) {
        List<Neighbour> neighbours = new ArrayList<>();
        for (TargetDefinition other : call.targets()) {
            boolean possible = other.isMigrated()
                    && other.kind().equals(target.definition().kind())
                    && !other.name().equals(target.definition().name());
            if (possible && lives(other, target, cancellation)) {
                neighbours.add(neighbour(other));
            }
        }
        return neighbours;
    }

    private boolean lives(TargetDefinition other, ChosenTarget target, Cancellation cancellation) {
        Address address = target.address().orElseThrow();
        Migrator migrator = new Migrator(
                other.name(),
                new MigrationSet(List.of()),
                datastores.sharing(other.name(), target.definition(), address),
                engines.options(cancellation).withOthers(OtherTargets.NONE));
        return migrator.status().migrations().stream()
                .map(MigrationStatus::state)
                .anyMatch(state -> state == MigrationState.FILE_GONE);
    }

    private Neighbour neighbour(TargetDefinition other) {
        MigrationSet files = new MigrationReader(other.migrations(), engines.parser(other))
                .read()
                .orThrow();
        return new Neighbour(other.name(), schema(other), ForeignObjects.of(Stream.of(files)));
    }

    private static Optional<Schema> schema(TargetDefinition other) {
        try {
            return new CompanionFiles(other.migrations()).snapshot().map(Snapshot::schema);
        } catch (InvalidDeclarationException unreadable) {
            return Optional.empty();
        }
    }
}

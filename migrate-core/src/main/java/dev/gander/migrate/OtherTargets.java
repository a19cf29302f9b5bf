package dev.gander.migrate;

import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.model.TargetName;
import java.util.Optional;

/** Says where the targets are that files require and that are not the one being migrated. */
@FunctionalInterface
public interface OtherTargets {

    /** Of a program that knows one target alone: a file that requires another one is refused. */
    OtherTargets NONE = target -> Optional.empty();

    /**
     * The store of another target.
     *
     * @return empty when this program cannot tell where it is
     * @throws dev.gander.migrate.error.UsageException when what is configured of it cannot be understood
     */
    Optional<Store> find(TargetName target);

    /**
     * Where another target is.
     *
     * @param datastore as a run on that target describes it
     * @param place in words for people, such as {@code the store that EXTRACT_POSTGRES_URL names}; no secret
     */
    record Store(Datastore datastore, String place) {}
}

package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.TargetName;
import java.util.List;
import java.util.stream.Collectors;

/** A store does not hold what files make, so they are not recorded as applied. Nothing has been recorded. */
public final class DivergenceException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> objects;

    /**
     * @param target whose store
     * @param objects what is missing or another, one sentence for each; at least one
     */
    public DivergenceException(TargetName target, List<String> objects) {
        super(
                ErrorKind.DIVERGENCE,
                target + ": its store does not hold what these files make:\n"
                        + objects.stream().map(object -> "  " + object).collect(Collectors.joining("\n")),
                "Nothing has been recorded. Make the store so by hand, choose a lower version and apply the rest, or record"
                        + " them all the same with --unchecked.",
                null);
        this.objects = List.copyOf(objects);
    }

    /** What is missing or another. */
    public List<String> objects() {
        return objects;
    }
}

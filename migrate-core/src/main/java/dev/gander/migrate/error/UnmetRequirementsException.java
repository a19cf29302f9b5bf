package dev.gander.migrate.error;

import dev.gander.migrate.model.ErrorKind;
import dev.gander.migrate.model.TargetName;
import java.util.List;
import java.util.stream.Collectors;

/** What files require of other targets or of foreign objects is not there yet. Nothing has run. */
public final class UnmetRequirementsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<UnmetRequirement> unmet;

    /**
     * @param target whose files
     * @param unmet at least one, in the order of the files
     */
    public UnmetRequirementsException(TargetName target, List<UnmetRequirement> unmet) {
        super(
                ErrorKind.PENDING,
                target + ": what its files require is not there yet:\n"
                        + unmet.stream().map(one -> "  " + one).collect(Collectors.joining("\n")),
                "Nothing has run. "
                        + unmet.stream()
                                .map(UnmetRequirement::advice)
                                .distinct()
                                .collect(Collectors.joining(" ")),
                null);
        this.unmet = List.copyOf(unmet);
    }

    /** What is missing, in the order of the files. */
    public List<UnmetRequirement> unmet() {
        return unmet;
    }
}

package dev.gander.migrate.schema;

import dev.gander.migrate.schema.Difference.Changed;
import dev.gander.migrate.schema.Difference.DetailDifference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Differences between what is expected and what is there, with those that are accepted set apart.
 *
 * @param unaccepted what nobody has accepted, or no longer
 * @param accepted what holds today, with the line that says so
 * @param expired lines whose day is over and whose differences are still there; those are among {@code unaccepted}
 * @param idle lines that no difference needs: what they accept is not there (any more)
 */
public record JudgedDrift(
        List<Difference> unaccepted,
        List<AcceptedDifference> accepted,
        List<Acceptance> expired,
        List<Acceptance> idle) {

    /** A difference and the line that accepts it. */
    public record AcceptedDifference(Difference difference, Acceptance by) {}

    public JudgedDrift {
        unaccepted = List.copyOf(unaccepted);
        accepted = List.copyOf(accepted);
        expired = List.copyOf(expired);
        idle = List.copyOf(idle);
    }

    /**
     * Judges differences. An object that is changed in several details may be accepted in some and not in others.
     *
     * @param today in UTC
     */
    public static JudgedDrift of(List<Difference> differences, AcceptedDrift acceptedDrift, LocalDate today) {
        Sorting sorting = new Sorting(acceptedDrift, today);
        differences.forEach(sorting::sort);
        return sorting.result();
    }

    /** Whether something is not as expected and not accepted. */
    public boolean isDrift() {
        return !unaccepted.isEmpty();
    }

    /** Puts each difference in its place. */
    private static final class Sorting {

        private final AcceptedDrift acceptedDrift;
        private final LocalDate today;
        private final List<Difference> unaccepted = new ArrayList<>();
        private final List<AcceptedDifference> accepted = new ArrayList<>();
        private final List<Acceptance> expired = new ArrayList<>();
        private final List<Acceptance> used = new ArrayList<>();

        Sorting(AcceptedDrift acceptedDrift, LocalDate today) {
            this.acceptedDrift = acceptedDrift;
            this.today = today;
        }

        void sort(Difference difference) {
            if (difference instanceof Changed changed) {
                sortDetails(changed);
                return;
            }
            Optional<Acceptance> line = holding(acceptedDrift.acceptances().stream()
                    .filter(each -> each.coversWhole(difference.object()))
                    .toList());
            line.ifPresentOrElse(
                    by -> accepted.add(new AcceptedDifference(difference, by)), () -> unaccepted.add(difference));
        }

        private void sortDetails(Changed changed) {
            List<DetailDifference> open = new ArrayList<>();
            for (DetailDifference detail : changed.details()) {
                Optional<Acceptance> line = holding(acceptedDrift.acceptances().stream()
                        .filter(each -> each.covers(changed.object(), detail.name()))
                        .toList());
                line.ifPresentOrElse(
                        by -> accepted.add(new AcceptedDifference(new Changed(changed.object(), List.of(detail)), by)),
                        () -> open.add(detail));
            }
            if (!open.isEmpty()) {
                unaccepted.add(new Changed(changed.object(), open));
            }
        }

        private Optional<Acceptance> holding(List<Acceptance> candidates) {
            used.addAll(candidates);
            Optional<Acceptance> holding =
                    candidates.stream().filter(each -> !each.isExpired(today)).findFirst();
            if (holding.isEmpty()) {
                candidates.stream().filter(each -> !expired.contains(each)).forEach(expired::add);
            }
            return holding;
        }

        JudgedDrift result() {
            List<Acceptance> idle = acceptedDrift.acceptances().stream()
                    .filter(each -> !used.contains(each))
                    .toList();
            return new JudgedDrift(unaccepted, accepted, expired, idle);
        }
    }
}

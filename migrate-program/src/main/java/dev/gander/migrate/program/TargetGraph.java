package dev.gander.migrate.program;

import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.model.Requirement;
import dev.gander.migrate.model.ScriptFile;
import dev.gander.migrate.model.TargetName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which targets come before which, because their files require it. Made from files alone; immutable. */
public final class TargetGraph {

    private final Map<TargetName, MigrationSet> files;
    private final List<TargetName> order = new ArrayList<>();
    private final List<TargetName> path = new ArrayList<>();

    private TargetGraph(Map<TargetName, MigrationSet> files) {
        this.files = new LinkedHashMap<>(files);
    }

    /**
     * The graph of targets with their files.
     *
     * @param files in the order in which the targets are named, which is changed only where a file requires it; a target
     *     whose files are not known has none
     * @throws InvalidMigrationsException when targets require one another
     */
    public static TargetGraph of(Map<TargetName, MigrationSet> files) {
        TargetGraph graph = new TargetGraph(files);
        for (TargetName target : graph.files.keySet()) {
            graph.visit(target);
        }
        return graph;
    }

    /** The targets, each after those that its files require. */
    public List<TargetName> order() {
        return List.copyOf(order);
    }

    /** What the files of a target require of other targets, in the order of the files, each once. */
    public List<Requirement> requirements(TargetName target) {
        Set<Requirement> requirements = new LinkedHashSet<>();
        for (ScriptFile file : files(target)) {
            requirements.addAll(file.options().requires());
        }
        return List.copyOf(requirements);
    }

    /** The foreign objects that the files of a target require, in the order of the files, each once. */
    public List<RequiredObject> objects(TargetName target) {
        Set<RequiredObject> objects = new LinkedHashSet<>();
        for (ScriptFile file : files(target)) {
            objects.addAll(file.options().requiredObjects());
        }
        return List.copyOf(objects);
    }

    /** The targets of this graph that a target requires. */
    public Set<TargetName> required(TargetName target) {
        Set<TargetName> required = new LinkedHashSet<>();
        for (Requirement requirement : requirements(target)) {
            if (files.containsKey(requirement.target())) {
                required.add(requirement.target());
            }
        }
        return required;
    }

    /** The targets of this graph that require a target. */
    public Set<TargetName> requiring(TargetName target) {
        Set<TargetName> requiring = new LinkedHashSet<>();
        for (TargetName other : files.keySet()) {
            if (required(other).contains(target)) {
                requiring.add(other);
            }
        }
        return requiring;
    }

    /**
     * Refuses requirements that nothing can ever meet. A program over several services knows every target there is; one
     * over a single service only its own.
     *
     * @param program every target of the program
     * @throws InvalidMigrationsException that names the files
     */
    public void refuseUnknown(List<TargetDefinition> program) {
        List<Problem> problems = new ArrayList<>();
        for (TargetName target : files.keySet()) {
            for (ScriptFile file : files(target)) {
                for (Requirement requirement : file.options().requires()) {
                    unknown(requirement, program)
                            .map(message -> Problem.ofFile(
                                    ProblemCode.UNKNOWN_REQUIREMENT, file.origin(), target + " " + message))
                            .ifPresent(problems::add);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidMigrationsException(names(program), problems);
        }
    }

    private Optional<String> unknown(Requirement requirement, List<TargetDefinition> program) {
        TargetName other = requirement.target();
        Optional<MigrationSet> known = Optional.ofNullable(files.get(other))
                .filter(set -> !set.migrations().isEmpty());
        if (known.isPresent()) {
            return known.get().find(requirement.version()).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            "requires " + requirement + ", and " + other + " has no such migration: its highest is "
                                    + known.get().highest().orElseThrow());
        }
        Set<String> services = new LinkedHashSet<>();
        for (TargetDefinition target : program) {
            services.add(target.name().service());
            if (target.name().equals(other)) {
                return Optional.empty();
            }
        }
        return services.contains(other.service()) || services.size() > 1
                ? Optional.of("requires " + requirement + ", and there is no such target: known are " + names(program))
                : Optional.empty();
    }

    private static String names(List<TargetDefinition> program) {
        return String.join(
                ", ",
                program.stream()
                        .map(TargetDefinition::name)
                        .map(TargetName::toString)
                        .toList());
    }

    private List<ScriptFile> files(TargetName target) {
        List<ScriptFile> all = new ArrayList<>();
        Optional.ofNullable(files.get(target)).ifPresent(set -> {
            all.addAll(set.migrations());
            all.addAll(set.replaceables());
        });
        return all;
    }

    private void visit(TargetName target) {
        if (order.contains(target)) {
            return;
        }
        path.add(target);
        for (ScriptFile file : files(target)) {
            for (Requirement requirement : file.options().requires()) {
                TargetName other = requirement.target();
                if (path.contains(other)) {
                    throw circle(other, file.origin());
                }
                if (files.containsKey(other)) {
                    visit(other);
                }
            }
        }
        path.remove(target);
        order.add(target);
    }

    private InvalidMigrationsException circle(TargetName first, Origin closing) {
        List<TargetName> circle = new ArrayList<>(path.subList(path.indexOf(first), path.size()));
        circle.add(first);
        String names = String.join(
                " requires ", circle.stream().map(TargetName::toString).toList());
        return new InvalidMigrationsException(
                path.get(path.size() - 1).toString(),
                List.of(Problem.ofFile(
                        ProblemCode.CIRCULAR_REQUIREMENT,
                        closing,
                        names + ", so none of them can be first: take one of the 'requires' lines out")));
    }
}

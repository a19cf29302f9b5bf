package dev.gander.migrate;

import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.EnvironmentName;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ProductionPolicy;
import dev.gander.migrate.model.Replaceable;
import dev.gander.migrate.model.SeedSet;
import dev.gander.migrate.parse.ParsedReplaceable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The seed files of one place, of every environment, judged.
 *
 * @param place the folder or class path prefix
 * @param files by folder, then in ascending order of number
 * @param sourceProblems what is wrong with names
 */
public record LoadedSeeds(String place, List<ParsedReplaceable> files, List<Problem> sourceProblems) {

    public LoadedSeeds {
        files = List.copyOf(files);
        sourceProblems = List.copyOf(sourceProblems);
    }

    /** The environments that have a file of their own, in alphabetical order. */
    public SortedSet<String> environments() {
        SortedSet<String> environments = new TreeSet<>();
        files.forEach(file -> environments.add(folder(file)));
        environments.remove(EnvironmentName.COMMON);
        return environments;
    }

    /** Every problem: those of names first, then file by file. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(sourceProblems);
        files.forEach(file -> problems.addAll(file.problems()));
        return List.copyOf(problems);
    }

    /**
     * The data of one environment: the files that all share, over which its own are laid. One of the same name takes the
     * other's place; all run in the order of their numbers, then of their names.
     *
     * @throws InvalidMigrationsException when a problem blocks one of these files, or lies in the name of any
     * @throws UsageException when the environment sounds like production, and one of these files does not say that it may run
     *     there
     */
    public SeedSet of(EnvironmentName environment) {
        Map<String, ParsedReplaceable> laid = new TreeMap<>();
        for (String folder : List.of(EnvironmentName.COMMON, environment.text())) {
            files.stream().filter(file -> folder(file).equals(folder)).forEach(file -> laid.put(name(file), file));
        }
        List<Problem> blocking = new ArrayList<>(sourceProblems);
        laid.values().forEach(file -> blocking.addAll(file.problems()));
        blocking.removeIf(problem -> !problem.blocks());
        if (!blocking.isEmpty()) {
            throw new InvalidMigrationsException(place, blocking);
        }
        List<Replaceable> found = laid.values().stream()
                .map(ParsedReplaceable::replaceable)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(Replaceable::number).thenComparing(LoadedSeeds::words))
                .toList();
        refuseInProduction(environment, found);
        return new SeedSet(
                environment,
                found.stream()
                        .map(file -> file.named(SeedSet.FOLDER + "/" + environment + "/" + words(file)))
                        .toList());
    }

    private static void refuseInProduction(EnvironmentName environment, List<Replaceable> found) {
        List<Replaceable> unmarked = found.stream()
                .filter(file -> file.options().production() == ProductionPolicy.REFUSE_PRODUCTION)
                .toList();
        if (environment.isProduction() && !unmarked.isEmpty()) {
            throw new UsageException(
                    environment + " sounds like production, and these files do not say that they may run there: "
                            + unmarked.stream()
                                    .map(file -> file.origin().path())
                                    .collect(Collectors.joining(", ")),
                    "Nothing has run. Where a file is meant for production, write '+gander production' above its first"
                            + " statement; where it is not, move it from seeds/common to the environments that want it.");
        }
    }

    private static String folder(ParsedReplaceable file) {
        return file.raw().stem().split("/")[1];
    }

    private static String name(ParsedReplaceable file) {
        return file.raw().stem().split("/")[2];
    }

    private static String words(Replaceable file) {
        return file.name().substring(file.name().lastIndexOf('/') + 1);
    }
}

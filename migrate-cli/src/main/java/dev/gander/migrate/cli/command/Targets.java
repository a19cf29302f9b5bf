package dev.gander.migrate.cli.command;

import dev.gander.migrate.cli.words.Arguments;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.program.Configuration;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.program.TargetDefinition.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The migrated targets that a call is about: chosen by its options, found in its configuration. */
final class Targets {

    private final List<TargetDefinition> all;
    private final List<TargetDefinition> migrated;
    private final Arguments arguments;
    private final Configuration configuration;

    Targets(Call call) {
        this.all = call.targets();
        this.migrated = migrated(all);
        this.arguments = call.arguments();
        this.configuration = call.configuration();
    }

    /**
     * Those that {@code --target} names, or all that are migrated.
     *
     * @throws UsageException when it names none, or only such as are declared
     */
    List<TargetDefinition> chosen() {
        List<TargetDefinition> chosen = migrated(named());
        if (chosen.isEmpty() && !migrated.isEmpty()) {
            throw new UsageException(
                    arguments.value(Options.TARGET).orElseThrow() + " is declared, not migrated: it has no versions",
                    "'up' seeds it, 'down-to 0' removes the seeds, 'status' shows them. Migrated are: "
                            + names(migrated) + ".");
        }
        return chosen;
    }

    /** Those that {@code --target} names, or all, also such as are declared. */
    List<TargetDefinition> named() {
        Optional<String> wanted = arguments.value(Options.TARGET);
        if (wanted.isEmpty()) {
            return all;
        }
        List<TargetDefinition> named = new ArrayList<>();
        for (TargetDefinition target : all) {
            if (isMeant(target, wanted.get())) {
                named.add(target);
            }
        }
        if (named.isEmpty()) {
            throw new UsageException("There is no target '" + wanted.get() + "'", "Choose one of: " + names(all) + ".");
        }
        return named;
    }

    /** Whether {@code --target} names declared targets and no others. */
    boolean areDeclared() {
        return arguments.has(Options.TARGET) && migrated(named()).isEmpty();
    }

    private static List<TargetDefinition> migrated(List<TargetDefinition> targets) {
        List<TargetDefinition> migrated = new ArrayList<>();
        for (TargetDefinition target : targets) {
            if (target.isMigrated()) {
                migrated.add(target);
            }
        }
        return migrated;
    }

    /** Those of {@link #chosen} with their addresses; required ones have one, and so has one that was named. */
    List<ChosenTarget> stores() {
        if (arguments.has(Options.DIR)) {
            return List.of(store(Options.DIR.name()));
        }
        if (arguments.has(Options.TABLE)) {
            return List.of(store(Options.TABLE.name()));
        }
        List<TargetDefinition> chosen = chosen();
        configuration.demandAddresses(arguments.has(Options.TARGET) ? chosen : required(chosen));
        List<ChosenTarget> stores = new ArrayList<>();
        for (TargetDefinition target : chosen) {
            stores.add(new ChosenTarget(target, configuration.address(target)));
        }
        return stores;
    }

    /** Those of {@link #stores}, or none where the call names declared targets alone. */
    List<ChosenTarget> storesIfAny() {
        return areDeclared() ? List.of() : stores();
    }

    /**
     * The only one of {@link #chosen} that is configured.
     *
     * @param what needs one target, for the message
     */
    ChosenTarget store(String what) {
        return store(what, "Name one with --target.");
    }

    /**
     * The only one of {@link #chosen} that is configured.
     *
     * @param what needs one target, for the message
     * @param advice what to do when there are several
     */
    ChosenTarget store(String what, String advice) {
        List<TargetDefinition> chosen = chosen();
        List<TargetDefinition> configured = configured(chosen);
        if (configured.size() > 1) {
            throw new UsageException(
                    "'" + what + "' needs one target, and several are configured: " + names(configured), advice);
        }
        if (configured.isEmpty()) {
            configuration.demandAddresses(chosen);
        }
        TargetDefinition only = configured.get(0);
        return new ChosenTarget(only, configuration.address(only));
    }

    /** Whose folder {@code --dir} stands for when no store is asked: files look alike in all of them. */
    TargetDefinition folderOwner() {
        List<TargetDefinition> chosen = chosen();
        List<TargetDefinition> configured = configured(chosen);
        TargetDefinition owner = configured.size() == 1 ? configured.get(0) : chosen.get(0);
        for (TargetDefinition other : chosen) {
            if (!other.syntax().equals(owner.syntax())) {
                throw new UsageException(
                        "'--dir' needs one target, because these are written in several languages: " + names(chosen),
                        "Name one with --target.");
            }
        }
        return owner;
    }

    private List<TargetDefinition> configured(List<TargetDefinition> targets) {
        List<TargetDefinition> configured = new ArrayList<>();
        for (TargetDefinition target : targets) {
            if (configuration.isConfigured(target)) {
                configured.add(target);
            }
        }
        return configured;
    }

    private static List<TargetDefinition> required(List<TargetDefinition> targets) {
        List<TargetDefinition> required = new ArrayList<>();
        for (TargetDefinition target : targets) {
            if (target.need() == Need.REQUIRED) {
                required.add(target);
            }
        }
        return required;
    }

    private static boolean isMeant(TargetDefinition target, String wanted) {
        return wanted.equals(target.name().target())
                || wanted.equals(target.name().toString());
    }

    static String names(List<TargetDefinition> targets) {
        List<String> names = new ArrayList<>();
        for (TargetDefinition target : targets) {
            names.add(target.name().toString());
        }
        return String.join(", ", names);
    }
}

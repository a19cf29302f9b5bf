package dev.gander.migrate.cli.command;

import dev.gander.migrate.BaseFiles;
import dev.gander.migrate.CompanionFiles;
import dev.gander.migrate.LoadedMigrations;
import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.SeedReader;
import dev.gander.migrate.cli.git.GitFolder;
import dev.gander.migrate.cli.words.Options;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.source.MigrationSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files with all that can be said without a store: of each, of what stands beside them, and of what a change has done to them. */
final class JudgedFiles {

    private final Call call;
    private final Engines engines;

    JudgedFiles(Call call) {
        this.call = call;
        this.engines = new Engines(call);
    }

    /**
     * The files of a target.
     *
     * @throws dev.gander.migrate.error.UsageException when the call compares with a base, and git cannot tell its files
     */
    LoadedMigrations of(TargetDefinition target) {
        Optional<String> base = call.arguments().value(Options.BASE);
        if (base.isPresent()) {
            return compared(target, base.get());
        }
        LoadedMigrations loaded = engines.read(target);
        return loaded.with(engines.companions(target).problems(loaded))
                .with(engines.seeds(target).problems());
    }

    /** The files of the checkout, which alone have a past. */
    private LoadedMigrations compared(TargetDefinition target, String reference) {
        Path folder = new MigrationFolder(call).existing(target);
        MigrationSource source = new DirectorySource(folder, target.syntax());
        LoadedMigrations loaded = read(target, source);
        List<Problem> beside = new CompanionFiles(source).problems(loaded);
        OrderPolicy order =
                call.arguments().has(Options.ALLOW_LATE_FOR_BASE) ? OrderPolicy.ALLOW_LATE : OrderPolicy.REFUSE_LATE;
        return loaded.with(beside)
                .with(new SeedReader(source, engines.parser(target)).read().problems())
                .with(base(target, folder, reference).problems(loaded, order));
    }

    private BaseFiles base(TargetDefinition target, Path folder, String reference) {
        GitFolder versions = new GitFolder(folder, Options.BASE.name());
        String newest = versions.commit(reference);
        String origin = versions.forkPoint(newest);
        LoadedMigrations there = read(target, versions.at(newest, reference, target.syntax()));
        return new BaseFiles(
                reference,
                origin.equals(newest)
                        ? there
                        : read(target, versions.at(origin, "where it left " + reference, target.syntax())),
                there);
    }

    private LoadedMigrations read(TargetDefinition target, MigrationSource source) {
        return new MigrationReader(source, engines.parser(target)).read();
    }
}

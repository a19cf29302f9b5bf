package dev.gander.migrate.template;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a call says. The parser fills the fields. */
@Command(
        synopsisHeading = "Usage: ",
        customSynopsis = "./migrate new-service NAME --stores STORE[,STORE…]",
        description = {
            "",
            "Writes the service NAME: a module under services/ with migrations, snapshots, tests, a main and a README,",
            "and makes it known to the build, to the program over all services and to the documents.",
            "All of it is written, or nothing.",
            ""
        },
        footer = {
            "",
            "Then:  ./migrate --embedded NAME up",
            "       make test SERVICE=NAME",
            "",
            "Exit codes: 0 written, 1 a fault of the program, 2 usage, or a checkout of another form,",
            "            3 a key of the new service could be another's"
        })
final class NewServiceWords {

    @Parameters(paramLabel = "NAME", description = "small letters, digits and underscores, with a letter first")
    private String name = "";

    @Option(
            names = "--stores",
            required = true,
            split = ",",
            paramLabel = "STORE",
            description = "sqlite, postgres, neo4j, redis: one or more, with commas between them")
    private List<String> stores = List.of();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this")
    private boolean help;

    /**
     * What is to be written.
     *
     * @throws dev.gander.migrate.error.UsageException when it cannot be
     */
    NewService service() {
        return NewService.parse(name, stores);
    }
}

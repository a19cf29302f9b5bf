package dev.gander.migrate.testkit.server;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Decides whether servers run in containers. */
final class Containers {

    /** {@code never} leaves Docker alone; {@code always} makes it an error when Docker does not answer. */
    static final String VARIABLE = "GANDER_TEST_CONTAINERS";

    private Containers() {}

    /**
     * Whether to take a container, with the class path and the Docker of this process.
     *
     * @param module the class of Testcontainers for the store, such as
     *     {@code org.testcontainers.postgresql.PostgreSQLContainer}
     */
    static boolean serve(String module, Function<String, Optional<String>> environment) {
        return serve(module, environment, Containers.class.getClassLoader(), () -> DockerServers.answers());
    }

    /**
     * Whether to take a container: when the module is on the class path and Docker answers. Docker is asked last.
     *
     * @throws IllegalStateException when a container is demanded and cannot be had, or the variable has another value
     */
    static boolean serve(
            String module,
            Function<String, Optional<String>> environment,
            ClassLoader loader,
            BooleanSupplier dockerAnswers) {
        String wish = environment.apply(VARIABLE).orElse("auto");
        return switch (wish) {
            case "never" -> false;
            case "auto" -> has(loader, module) && dockerAnswers.getAsBoolean();
            case "always" -> demanded(module, loader, dockerAnswers);
            default ->
                throw new IllegalStateException(VARIABLE + " is '" + wish + "': say never, always, or leave it unset");
        };
    }

    private static boolean demanded(String module, ClassLoader loader, BooleanSupplier dockerAnswers) {
        if (!has(loader, module)) {
            throw new IllegalStateException(VARIABLE + "=always, but " + module
                    + " is not on the class path: add that module of Testcontainers to the test dependencies");
        }
        if (!dockerAnswers.getAsBoolean()) {
            throw new IllegalStateException(VARIABLE + "=always, but Docker does not answer: start it, or name a"
                    + " server by its variable, or unset " + VARIABLE);
        }
        return true;
    }

    private static boolean has(ClassLoader loader, String module) {
        return loader.getResource(module.replace('.', '/') + ".class") != null;
    }
}

package dev.gander.estate;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.AdapterRules;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.services.catalog.CatalogMigrations;
import dev.gander.services.extract.ExtractMigrations;
import dev.gander.services.graph.GraphMigrations;
import dev.gander.services.training.TrainingMigrations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services do not know one another, and see of the engine only the command line and their datastores. */
final class EstateArchitectureTest {

    private static final List<String> SERVICES = List.of("extract", "graph", "training", "catalog");

    @ParameterizedTest
    @ValueSource(
            classes = {ExtractMigrations.class, GraphMigrations.class, TrainingMigrations.class, CatalogMigrations.class
            })
    void a_service_keeps_the_rules(Class<?> main) {
        JavaClasses classes = ModuleClasses.besides(main);
        String packageName = main.getPackageName();
        String service = packageName.substring(packageName.lastIndexOf('.') + 1);
        List<String> others = new ArrayList<>(SERVICES);
        others.remove(service);

        AdapterRules.serviceStandsAlone(service, others.toArray(String[]::new)).check(classes);
        for (ArchRule rule : List.of(
                HouseRules.NOTHING_STATIC_CHANGES,
                HouseRules.NAMES_SAY_SOMETHING,
                HouseRules.PUBLIC_CLASSES_ARE_CLOSED)) {
            rule.check(classes);
        }
    }
}

package dev.gander.estate;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.AdapterRules;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Services do not know one another, and see of the engine only the command line and their datastores. */
final class EstateArchitectureTest {

    static List<ServiceFolder> services() {
        return ServiceFolder.all();
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_keeps_the_rules(ServiceFolder service) {
        JavaClasses classes = ModuleClasses.besides(service.main());
        String[] others = ServiceFolder.all().stream()
                .map(ServiceFolder::name)
                .filter(name -> !name.equals(service.name()))
                .toArray(String[]::new);

        AdapterRules.serviceStandsAlone(service.name(), others).check(classes);
        for (ArchRule rule : List.of(
                HouseRules.NOTHING_STATIC_CHANGES,
                HouseRules.NAMES_SAY_SOMETHING,
                HouseRules.PUBLIC_CLASSES_ARE_CLOSED)) {
            rule.check(classes);
        }
    }
}

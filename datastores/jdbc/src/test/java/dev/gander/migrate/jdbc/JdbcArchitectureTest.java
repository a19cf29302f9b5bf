package dev.gander.migrate.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.gander.migrate.arch.AdapterRules;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PublicApi;
import org.junit.jupiter.api.Test;

final class JdbcArchitectureTest {

    private static final JavaClasses CLASSES = ModuleClasses.besides(JdbcSession.class);

    @Test
    void the_shared_half_keeps_the_house_rules() {
        HouseRules.all().forEach(rule -> rule.check(CLASSES));
    }

    @Test
    void the_shared_half_sees_the_port_and_no_driver() {
        AdapterRules.ADAPTERS_SEE_THE_PORT_ONLY.check(CLASSES);
        AdapterRules.THE_JDBC_HALF_KNOWS_NO_DRIVER.check(CLASSES);
    }

    /** The list is a decision: whoever makes a class public adds its name. */
    @Test
    void the_public_face_is_the_one_that_was_chosen() {
        assertThat(PublicApi.of(CLASSES))
                .extracting(name -> name.replaceFirst(".*\\.", ""))
                .containsExactly(
                        "HistoryTimes",
                        "JdbcSession",
                        "RecordTexts",
                        "RowReader",
                        "ScriptTransaction",
                        "SqlDialect",
                        "StoreRows",
                        "TableName",
                        "ToolTables");
    }
}

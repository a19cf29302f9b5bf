package dev.gander.migrate.arch.schema.corpus;

import java.util.Map;
import java.util.Properties;

/** Frameworks that make schema when they are told to. */
final class SettingsInCode {

    private static final String AUTO = "hibernate.hbm2ddl.auto";

    private SettingsInCode() {}

    static void update(Properties properties) {
        properties.setProperty(AUTO, "update");
    }

    static Map<String, Object> create() {
        return Map.of("hibernate.show_sql", "true", "jakarta.persistence.schema-generation.database.action", "create");
    }

    static void fromElsewhere(Properties properties, String action) {
        properties.put(AUTO, action);
    }

    static void argument(Store main) {
        main.execute("--spring.jpa.hibernate.ddl-auto=create-drop");
    }

    @Query("spring.jpa.hibernate.ddlAuto=update")
    static void annotated() {}

    static void validate(Properties properties) {
        properties.setProperty(AUTO, "validate");
    }

    static Map<String, Object> none() {
        return Map.of("jakarta.persistence.schema-generation.database.action", "none", "hibernate.show_sql", "true");
    }

    static String read(Properties properties) {
        return properties.getProperty("spring.jpa.hibernate.ddl-auto");
    }

    @Query("spring.jpa.hibernate.ddl-auto=validate")
    static void annotatedWithValidate() {}
}

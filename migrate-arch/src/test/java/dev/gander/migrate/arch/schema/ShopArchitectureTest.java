package dev.gander.migrate.arch.schema;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** As other teams write it: the example of docs/architecture-rules.md, over this library's own classes. */
@AnalyzeClasses(packages = "dev.gander.migrate.arch", importOptions = ImportOption.DoNotIncludeTests.class)
final class ShopArchitectureTest {

    @ArchTest
    static final ArchRule SCHEMA_IS_MIGRATED =
            SchemaRules.servicesDoNotChangeSchema().withDriverCallsOnlyIn("com.shop.store..");
}

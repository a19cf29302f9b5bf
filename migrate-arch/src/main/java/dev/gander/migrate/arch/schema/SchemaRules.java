package dev.gander.migrate.arch.schema;

/**
 * Rules for services whose schema is migrated by Gander.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "com.shop", importOptions = ImportOption.DoNotIncludeTests.class)
 * final class ShopArchitectureTest {
 *
 *     @ArchTest
 *     static final ArchRule SCHEMA_IS_MIGRATED = SchemaRules.servicesDoNotChangeSchema()
 *             .withDriverCallsOnlyIn("com.shop.store..");
 * }
 * }</pre>
 */
public final class SchemaRules {

    private SchemaRules() {}

    /**
     * Services do not create or change schema at run time.
     *
     * <p>A class violates the rule when a string of it, however it is put together, is a statement of SQL or Cypher that changes
     * schema or writes the tables in which Gander and goose remember what is applied; when it makes a framework change schema,
     * by a setting or by a call; or when it uses another migration tool. A resource violates it when it holds such a statement or
     * setting. Resources are looked for in the folders and archives that the classes come from; those under {@code migrations/} are
     * what the rule protects. Strings that are only compared with, logged or thrown are nobody's statements.
     *
     * <p>Which classes are read is decided by who imports them: leave out tests.
     */
    public static SchemaRule servicesDoNotChangeSchema() {
        return SchemaRule.DEFAULT;
    }
}

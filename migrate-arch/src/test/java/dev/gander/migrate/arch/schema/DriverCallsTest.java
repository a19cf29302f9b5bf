package dev.gander.migrate.arch.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.arch.PlantedFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DriverCallsTest {

    private static final PlantedFile ORDERS = new PlantedFile("com/shop/order/Orders.java", """
            package com.shop.order;

            import java.sql.*;
            import java.util.function.Function;

            class Orders {
                void sql(Connection connection, String text) throws SQLException {
                    try (PreparedStatement prepared = connection.prepareStatement(text)) {
                        prepared.executeQuery();
                    }
                }
                void cypher(org.neo4j.driver.Session session, org.neo4j.driver.Driver driver) {
                    session.run("RETURN 1");
                    session.executeRead(transaction -> transaction.run("RETURN 2").list());
                    driver.executableQuery("RETURN 3").execute();
                    driver.close();
                }
                Function<String, String> redis(redis.clients.jedis.RedisClient client) {
                    client.set("key", "value");
                    client.close();
                    return client::get;
                }
            }
            """);

    @Test
    void all_classes_may_call_drivers_until_layers_are_named(@TempDir Path folder) {
        assertThat(violations(SchemaRules.servicesDoNotChangeSchema(), folder)).isEmpty();
    }

    @Test
    void a_named_layer_may_and_so_may_the_packages_in_it(@TempDir Path folder) {
        SchemaRule rule = SchemaRules.servicesDoNotChangeSchema().withDriverCallsOnlyIn("com.shop..");

        assertThat(violations(rule, folder)).isEmpty();
    }

    @Test
    void outside_of_it_each_call_and_each_reference_to_a_method_is_found(@TempDir Path folder) {
        SchemaRule rule = SchemaRules.servicesDoNotChangeSchema().withDriverCallsOnlyIn("com.shop.store..");

        assertThat(violations(rule, folder))
                .hasSize(7)
                .allSatisfy(line -> assertThat(line).startsWith("A store reached outside of its layers: Method"))
                .anySatisfy(line -> assertThat(line).contains("Connection.prepareStatement(", "(Orders.java:8)"))
                .anySatisfy(line -> assertThat(line).contains("PreparedStatement.executeQuery()", "(Orders.java:9)"))
                .anySatisfy(line -> assertThat(line).contains("Session.run(", "(Orders.java:13)"))
                .anySatisfy(line -> assertThat(line).contains("TransactionContext.run(", "(Orders.java:14)"))
                .anySatisfy(line -> assertThat(line).contains("Driver.executableQuery(", "(Orders.java:15)"))
                .anySatisfy(line -> assertThat(line).contains("RedisClient.set(", "(Orders.java:19)"))
                .anySatisfy(line -> assertThat(line).contains("UnifiedJedis.get(", "(Orders.java:21)"));
    }

    @Test
    void no_layer_at_all_means_nowhere(@TempDir Path folder) {
        assertThat(violations(SchemaRules.servicesDoNotChangeSchema().withDriverCallsOnlyIn(), folder))
                .hasSize(7);
    }

    private static List<String> violations(SchemaRule rule, Path folder) {
        return SchemaRuleTest.violations(rule, ORDERS, folder);
    }
}

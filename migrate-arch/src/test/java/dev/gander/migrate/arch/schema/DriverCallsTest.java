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

    @Test
    void springs_and_lettuces_calls_are_found_on_their_subtypes_too(@TempDir Path folder) {
        StubLibraries stubs = new StubLibraries(
                "package org.springframework.jdbc.core; public interface JdbcOperations { void update(String sql); }",
                """
                package org.springframework.jdbc.core;

                public class JdbcTemplate implements JdbcOperations {
                    public void update(String sql) {}
                    public void queryForList(String sql) {}
                    public void setFetchSize(int rows) {}
                }
                """,
                "package org.springframework.jdbc.core.simple; public interface JdbcClient { Object sql(String sql); }",
                "package io.lettuce.core.api.sync; public interface RedisCommands { String get(String key); }",
                "package io.lettuce.core.api.async; public interface RedisAsyncCommands { Object set(String key); }",
                "package io.lettuce.core.api.reactive; public interface RedisReactiveCommands { Object del(String k); }",
                "package com.product; public interface Commands extends io.lettuce.core.api.sync.RedisCommands {}",
                """
                package com.shop;

                class Shop {
                    void spring(
                            org.springframework.jdbc.core.JdbcOperations operations,
                            org.springframework.jdbc.core.JdbcTemplate template,
                            org.springframework.jdbc.core.simple.JdbcClient client) {
                        operations.update("");
                        template.update("");
                        template.queryForList("");
                        template.setFetchSize(10);
                        client.sql("");
                    }
                    void lettuce(
                            io.lettuce.core.api.sync.RedisCommands sync,
                            io.lettuce.core.api.async.RedisAsyncCommands async,
                            io.lettuce.core.api.reactive.RedisReactiveCommands reactive,
                            com.product.Commands commands) {
                        sync.get("");
                        async.set("");
                        reactive.del("");
                        commands.get("");
                        commands.toString();
                    }
                }
                """);

        assertThat(stubs.violations(SchemaRules.servicesDoNotChangeSchema().withDriverCallsOnlyIn(), folder))
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).startsWith("A store reached outside of its layers: Method"))
                .anySatisfy(line -> assertThat(line).contains("JdbcOperations.update(", "(Shop.java:8)"))
                .anySatisfy(line -> assertThat(line).contains("JdbcTemplate.update(", "(Shop.java:9)"))
                .anySatisfy(line -> assertThat(line).contains("JdbcTemplate.queryForList(", "(Shop.java:10)"))
                .anySatisfy(line -> assertThat(line).contains("JdbcClient.sql(", "(Shop.java:12)"))
                .anySatisfy(line -> assertThat(line).contains("RedisCommands.get(", "(Shop.java:19)"))
                .anySatisfy(line -> assertThat(line).contains("RedisAsyncCommands.set(", "(Shop.java:20)"))
                .anySatisfy(line -> assertThat(line).contains("RedisReactiveCommands.del(", "(Shop.java:21)"))
                .anySatisfy(line -> assertThat(line).contains("Commands.get(", "(Shop.java:22)"));
    }

    private static List<String> violations(SchemaRule rule, Path folder) {
        return SchemaRuleTest.violations(rule, ORDERS, folder);
    }
}

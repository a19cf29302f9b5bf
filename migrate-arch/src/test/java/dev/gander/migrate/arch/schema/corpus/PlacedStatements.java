package dev.gander.migrate.arch.schema.corpus;

import java.util.List;

/** DDL where it is declared. */
interface PlacedStatements {

    String OF_INTERFACE = "CREATE TABLE orders (id INT)";

    @Query("ALTER TABLE orders ADD COLUMN owner TEXT")
    void ofAnnotation();

    @Query(
            value = "SELECT 1",
            before = {"SELECT 2", "DROP TABLE orders CASCADE"})
    void ofArrayInAnnotation();

    /** The constant of an enum. */
    enum Product {
        POSTGRES("CREATE TABLE orders (id BIGSERIAL)"),
        NONE("");

        final String statement;

        Product(String statement) {
            this.statement = statement;
        }
    }

    /** A record that has one of itself. */
    record Change(String statement) {

        static final Change FIRST = new Change("CREATE TABLE orders (id INT)");
    }

    /** Fields of a class. */
    final class Fields {

        static final List<String> ALL = List.of("CREATE TABLE orders (id INT)", "CREATE TABLE lines (id INT)");

        final String ofObject = "drop view open_orders;";

        private Fields() {}
    }
}

package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.UNHEARD;
import static dev.gander.migrate.testkit.contract.Contract.ask;
import static dev.gander.migrate.testkit.contract.Contract.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaObject;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store tells of its schema. */
public abstract class SchemaContract {

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    /** What {@link StatementsUnderTest#createFirst} makes. */
    protected abstract SchemaObject first();

    /** What an initialised store of the target {@code contract/store} names as left out. */
    protected abstract List<String> own();

    @Test
    void the_schema_of_an_untouched_store_is_empty_and_nothing_is_made() {
        try (StoreUnderTest store = freshStore()) {
            Object before = store.contents();
            Schema schema = schema(store);

            assertThat(schema.objects()).isEmpty();
            assertThat(schema.leftOut()).isEmpty();
            assertThat(store.contents()).isEqualTo(before);
        }
    }

    @Test
    void own_records_are_left_out_and_named() {
        try (StoreUnderTest store = freshStore()) {
            String product = schema(store).product();
            run(store, session -> {});

            assertThat(schema(store)).isEqualTo(new Schema(product, List.of(), own()));
        }
    }

    @Test
    void what_is_created_is_told_with_all_there_is_to_it() {
        try (StoreUnderTest store = freshStore()) {
            apply(store, 1, store.statements().createFirst());

            assertThat(schema(store).objects()).containsExactly(first());
        }
    }

    @Test
    void asking_writes_nothing() {
        try (StoreUnderTest store = freshStore()) {
            apply(store, 1, store.statements().createFirst());
            Object before = store.contents();
            schema(store);

            assertThat(store.contents()).isEqualTo(before);
        }
    }

    @Test
    void a_run_is_told_what_a_question_is_told() {
        try (StoreUnderTest store = freshStore()) {
            apply(store, 1, store.statements().createFirst());

            run(store, session -> assertThat(session.schema()).isEqualTo(schema(store)));
        }
    }

    @Test
    void the_order_in_which_objects_were_made_is_not_told() {
        try (StoreUnderTest store = freshStore()) {
            apply(store, 1, store.statements().createFirst());
            apply(store, 2, store.statements().createSecond());
            Schema before = schema(store);
            assertThat(before.objects()).hasSize(2);

            apply(store, 3, store.statements().dropFirst());
            assertThat(schema(store)).isNotEqualTo(before);
            apply(store, 4, store.statements().createFirst());
            assertThat(schema(store)).isEqualTo(before);
        }
    }

    private static Schema schema(StoreUnderTest store) {
        return ask(store, DatastoreSession::schema);
    }

    private static void apply(StoreUnderTest store, long version, String statement) {
        MigrationBuilder migration = MigrationBuilder.of(version).up(statement);
        run(store, session -> session.apply(migration.stepUp(), ATTEMPT, UNHEARD));
    }
}

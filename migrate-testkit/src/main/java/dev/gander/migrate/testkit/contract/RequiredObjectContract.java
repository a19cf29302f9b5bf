package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.UNHEARD;
import static dev.gander.migrate.testkit.contract.Contract.ask;
import static dev.gander.migrate.testkit.contract.Contract.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.testkit.MigrationBuilder;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a store knows of the objects that a {@code requires-object} line may name. */
public abstract class RequiredObjectContract {

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    /** What {@link StatementsUnderTest#createFirst} makes: its kind, its name and all of its columns. */
    protected abstract RequiredObject first();

    @Test
    void an_object_that_is_not_there_is_not_found_and_nothing_is_made() {
        try (StoreUnderTest store = freshStore()) {
            Object before = store.contents();

            assertThat(columns(store, first().kind(), first().name())).isEmpty();
            assertThat(store.contents()).isEqualTo(before);
        }
    }

    @Test
    void an_object_that_is_there_is_found_with_its_columns() {
        try (StoreUnderTest store = freshStore()) {
            create(store);

            assertThat(columns(store, first().kind(), first().name())).contains(Set.copyOf(first().columns()));
        }
    }

    @Test
    void a_run_sees_what_a_question_sees() {
        try (StoreUnderTest store = freshStore()) {
            create(store);

            run(
                    store,
                    session -> assertThat(session.columns(first().kind(), first().name()))
                            .isPresent());
        }
    }

    @Test
    void a_name_is_data_and_never_a_statement() {
        try (StoreUnderTest store = freshStore()) {
            create(store);

            assertThat(columns(store, first().kind(), first().name() + "';--")).isEmpty();
            assertThat(columns(store, first().kind(), first().name())).isPresent();
        }
    }

    @Test
    void a_kind_that_the_store_does_not_know_is_refused_with_those_it_knows() {
        try (StoreUnderTest store = freshStore()) {
            create(store);

            assertThatThrownBy(() -> columns(store, "submarine", "yellow"))
                    .isInstanceOfSatisfying(
                            UsageException.class,
                            failure -> assertThat(failure.advice()).contains(first().kind()));
        }
    }

    private static Optional<Set<String>> columns(StoreUnderTest store, String kind, String name) {
        return ask(store, (DatastoreSession session) -> session.columns(kind, name));
    }

    private static void create(StoreUnderTest store) {
        MigrationBuilder migration =
                MigrationBuilder.of(1).up(store.statements().createFirst());
        run(store, session -> session.apply(migration.stepUp(), ATTEMPT, UNHEARD));
    }
}

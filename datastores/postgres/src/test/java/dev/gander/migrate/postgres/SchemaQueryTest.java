package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a query says to servers of different versions. */
final class SchemaQueryTest {

    @Test
    void a_line_for_newer_servers_is_kept_from_older_ones_and_loses_its_mark() {
        assertThat(SchemaQuery.COLUMNS.text(13)).doesNotContain("attcompression");
        assertThat(SchemaQuery.COLUMNS.text(14)).contains("attcompression").doesNotContain("-- since");
        assertThat(SchemaQuery.PUBLICATIONS.text(14)).doesNotContain("pg_publication_namespace");
        assertThat(SchemaQuery.PUBLICATIONS.text(15)).contains("pg_publication_namespace");
    }

    @Test
    void every_query_begins_with_what_all_select_from() {
        for (SchemaQuery query : SchemaQuery.values()) {
            assertThat(query.text(16))
                    .as(query.name())
                    .contains("WITH member AS")
                    .doesNotContain(";\n");
        }
    }
}

package dev.gander.migrate.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that only some servers use, and names. */
final class SchemaRowsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UNIQUENESS | uniqueness
                    NODE_UNIQUENESS | uniqueness
                    NODE_PROPERTY_UNIQUENESS | uniqueness
                    RELATIONSHIP_PROPERTY_UNIQUENESS | uniqueness
                    RELATIONSHIP_UNIQUENESS | uniqueness
                    NODE_KEY | key
                    RELATIONSHIP_KEY | key
                    NODE_PROPERTY_EXISTENCE | property existence
                    RELATIONSHIP_PROPERTY_TYPE | property type
                    NODE_LABEL_EXISTENCE | label existence
                    """)
    void constraints_have_one_word_on_every_server(String type, String told) {
        assertThat(SchemaRows.constraintType(type)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    name | name
                    Übergröße_1 | Übergröße_1
                    two words | `two words`
                    a`b | `a``b`
                    1st | `1st`
                    """)
    void names_are_quoted_where_they_must_be(String name, String quoted) {
        assertThat(Neo4jNames.quoted(name)).isEqualTo(quoted);
    }

    @Test
    void an_index_of_several_labels_is_a_tools_only_when_all_of_them_are() {
        assertThat(Neo4jNames.areOfTool(List.of("__GanderVersion", "__Neo4jMigrationsLock")))
                .isTrue();
        assertThat(Neo4jNames.areOfTool(List.of("__GanderVersion", "Person"))).isFalse();
        assertThat(Neo4jNames.areOfTool(List.of())).isFalse();
    }
}

package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.devstores.ServiceTarget.Need;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServiceTargetsTest {

    @Test
    void targets_are_read_in_order_and_unknown_members_are_ignored() {
        assertThat(ServiceTargets.parse("""
                {"schemaVersion":1,"later":true,"targets":[
                 {"service":"extract","target":"sqlite","kind":"sqlite","optional":false,
                  "variables":["EXTRACT_SQLITE_URL","SQLITE_PATH"],"scratchVariable":null,"configured":false},
                 {"service":"extract","target":"vectors","kind":"postgres","optional":true,
                  "variables":["EXTRACT_VECTORS_URL"],"scratchVariable":"EXTRACT_VECTORS_SCRATCH_URL","configured":true}]}
                """))
                .containsExactly(
                        new ServiceTarget(
                                "extract",
                                "sqlite",
                                "sqlite",
                                Need.REQUIRED,
                                List.of("EXTRACT_SQLITE_URL", "SQLITE_PATH"),
                                Optional.empty()),
                        new ServiceTarget(
                                "extract",
                                "vectors",
                                "postgres",
                                Need.OPTIONAL,
                                List.of("EXTRACT_VECTORS_URL"),
                                Optional.of("EXTRACT_VECTORS_SCRATCH_URL")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "usage: …",
                "{}",
                "{\"schemaVersion\":2,\"targets\":[]}",
                "{\"schemaVersion\":1}",
                "{\"schemaVersion\":1,\"targets\":[{\"service\":\"a\"}]}"
            })
    void anything_else_is_reported_as_it_came(String text) {
        assertThatThrownBy(() -> ServiceTargets.parse(text))
                .isInstanceOf(DevStoreException.class)
                .hasMessageContaining("env --json")
                .hasMessageContaining(text);
    }
}

package dev.gander.migrate.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a server comes from a container. No container is started here. */
final class ContainersTest {

    private static final ClassLoader WITH = ContainersTest.class.getClassLoader();
    private static final ClassLoader WITHOUT = ClassLoader.getPlatformClassLoader();

    @ParameterizedTest
    @CsvSource({
        // variable, on the class path, Docker answers, expected
        ",       true,  true,  true",
        ",       true,  false, false",
        ",       false, true,  false",
        "never,  true,  true,  false",
        "always, true,  true,  true",
    })
    void a_container_serves_where_it_is_possible_and_wanted(
            String variable, String present, String answers, String expected) {
        assertThat(serve(variable, present, answers)).isEqualTo(Boolean.parseBoolean(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "always, false, true,  add that module of Testcontainers",
        "always, true,  false, Docker does not answer",
        "yes,    true,  true,  'say never, always, or leave it unset'",
    })
    void a_wish_that_cannot_be_met_is_refused(String variable, String present, String answers, String message) {
        assertThatThrownBy(() -> serve(variable, present, answers))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Containers.VARIABLE)
                .hasMessageContaining(message);
    }

    private static boolean serve(String variable, String present, String answers) {
        return Containers.serve(
                DockerServers.POSTGRES,
                name -> Optional.ofNullable(variable),
                Boolean.parseBoolean(present) ? WITH : WITHOUT,
                () -> Boolean.parseBoolean(answers));
    }

    @Test
    void docker_is_not_asked_where_testcontainers_is_absent() {
        assertThat(Containers.serve(DockerServers.NEO4J, name -> Optional.empty(), WITHOUT, () -> {
                    throw new AssertionError("asked");
                }))
                .isFalse();
    }

    /** Whatever the answer is on this machine, it comes without a failure, and it is the same again. */
    @Test
    void docker_can_be_asked() {
        assertThat(DockerServers.answers()).isEqualTo(DockerServers.answers());
    }

    @Test
    void the_names_are_those_of_classes() throws ClassNotFoundException {
        for (String name : new String[] {DockerServers.POSTGRES, DockerServers.NEO4J, DockerServers.ANY}) {
            assertThat(Class.forName(name, false, WITH)).isNotNull();
        }
    }
}

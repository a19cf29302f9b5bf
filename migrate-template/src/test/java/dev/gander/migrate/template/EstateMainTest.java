package dev.gander.migrate.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main over all services, from none on. */
final class EstateMainTest {

    private static final String EMPTY = """
            package dev.gander.estate;

            import dev.gander.migrate.program.TargetDefinition;
            import java.util.List;
            import java.util.stream.Stream;

            final class EstateMigrations {

                static List<TargetDefinition> targets() {
                    return Stream.<List<TargetDefinition>>of().flatMap(List::stream).toList();
                }
            }
            """;

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    static IntStream lengths() {
        return IntStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void any_number_of_services_of_any_length_is_named_as_the_formatter_wants_it(int length) throws FormatterException {
        PlacedText main = new PlacedText(EstateMain.FILE, EMPTY);
        for (char letter = 'a'; letter < 'g'; letter++) {
            String name = String.valueOf(letter).repeat(length);
            main = new EstateMain(main).with(ServiceName.parse(name));

            assertThat(main.text()).isEqualTo(formatter.formatSource(main.text()));
            assertThat(main.text().split("Migrations\\.targets\\(\\)", -1)).hasSize(letter - 'a' + 2);
        }
    }
}

package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a document of this checkout links to in it is there, headings too. */
final class LinksDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Set<String> NOT_OURS = Set.of("target", ".local", ".git", "resources", "node_modules");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.*)$");

    static List<Path> documents() throws IOException {
        try (Stream<Path> paths = Files.find(ROOT, 8, (path, file) -> file.isRegularFile())) {
            return paths.map(ROOT::relativize)
                    .filter(path -> path.toString().endsWith(".md"))
                    .filter(Predicate.not(LinksDocumentTest::liesInWhatIsNotOurs))
                    .sorted()
                    .toList();
        }
    }

    private static boolean liesInWhatIsNotOurs(Path path) {
        for (Path part : path) {
            if (NOT_OURS.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_somewhere(Path document) throws IOException {
        Path file = ROOT.resolve(document);
        Matcher links = LINK.matcher(CODE.matcher(Files.readString(file)).replaceAll(""));
        while (links.find()) {
            Path linked = links.group(1).isEmpty() ? file : file.resolveSibling(links.group(1));
            assertThat(linked).as("%s links to %s", document, links.group()).exists();
            if (links.group(2) != null && linked.toString().endsWith(".md")) {
                assertThat(anchors(linked))
                        .as("headings of %s, to which %s links", linked, document)
                        .contains(links.group(2));
            }
        }
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path document) throws IOException {
        String text = Files.readString(document).replaceAll("(?s)```.*?```", "");
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}

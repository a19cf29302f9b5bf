package dev.gander.migrate.arch.schema;

import dev.gander.migrate.arch.schema.Text.Fate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.objectweb.asm.tree.analysis.BasicValue;

/**
 * The strings in an array. For what is made of all of them they are one text with a sign behind each, which has an end; for what
 * hands the array on, the frame keeps each with its line.
 */
final class Elements {

    private static final String END = "\uFFFE";
    private static final Pattern PLACEHOLDER = Pattern.compile("%(?:(\\d+)\\$)?[sS]");

    private Elements() {}

    /** Puts one more into the array. Compilers fill arrays from the first element on. */
    static void add(TextFrame frame, GrowingValue array, BasicValue element) {
        boolean nested = element instanceof GrowingValue inner && inner.isArray();
        Set<Text> texts = frame.textsOf(element);
        frame.elementsOf(array).addAll(nested ? frame.elementsOf((GrowingValue) element) : texts);
        Set<Text> ended = Text.join(texts, Set.of(new Text(END, 0)));
        frame.put(array, Text.join(frame.contentOf(array), ended));
    }

    /** As {@link String#join}. */
    static Set<Text> joined(Set<Text> array, String delimiter) {
        return array.stream()
                .map(text -> new Text(String.join(delimiter, split(text)), text.line(), text.fate()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As {@link String#format} for strings; every other placeholder stays. */
    static Set<Text> formatted(Set<Text> formats, Set<Text> array) {
        Set<Text> texts = new LinkedHashSet<>();
        for (Text format : formats) {
            for (Text text : array) {
                String content = formatted(format.content(), split(text));
                int line = format.line() == 0 ? text.line() : format.line();
                texts.add(new Text(content, line, format.fate() == Fate.FOLLOWED ? text.fate() : format.fate()));
            }
        }
        return texts;
    }

    private static String formatted(String format, List<String> elements) {
        int[] next = {0};
        return PLACEHOLDER.matcher(format).replaceAll(found -> {
            int index = found.group(1) == null ? next[0]++ : Integer.parseInt(found.group(1)) - 1;
            return Matcher.quoteReplacement(index < elements.size() ? elements.get(index) : found.group());
        });
    }

    private static List<String> split(Text array) {
        return array.content().isEmpty()
                ? List.of()
                : Arrays.asList(array.content().split(END));
    }
}

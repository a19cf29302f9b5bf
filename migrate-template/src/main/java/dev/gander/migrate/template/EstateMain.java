package dev.gander.migrate.template;

import dev.gander.migrate.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The main over all services, which names each of them.
 *
 * @param source as it is
 */
record EstateMain(PlacedText source) {

    static final String FILE = "estate/src/main/java/dev/gander/estate/EstateMigrations.java";

    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+);\n");
    private static final Pattern LIST = Pattern.compile("(?m)^( +return Stream\\.)(?:<List<TargetDefinition>>)?of\\("
            + "((?:\\s*\\w+Migrations\\.targets\\(\\),?)*)\\)\\s*\\.flatMap\\(List::stream\\)\\s*\\.toList\\(\\);");

    /** How far a line goes, and how far one that holds a chain of calls goes before its last call. */
    private static final int WIDTH = 120;

    private static final int WIDTH_OF_CHAIN = 80;

    /**
     * The source that names one more.
     *
     * @throws UsageException when it names a class of that name already, or has another form
     */
    PlacedText with(ServiceName service) {
        String main = service.className() + "Migrations";
        if (Pattern.compile("\\b" + main + "\\b").matcher(source.text()).find()) {
            throw new UsageException(
                    FILE + " already names a class " + main, "Nothing was written. Choose another name.");
        }
        return imported("dev.gander.services." + service + "." + main, named(main));
    }

    private PlacedText named(String main) {
        Matcher list = LIST.matcher(source.text());
        if (!list.find()) {
            throw source.unknownForm("return Stream.of(…Migrations.targets())");
        }
        List<String> services = new ArrayList<>();
        if (!list.group(2).isBlank()) {
            services.addAll(List.of(list.group(2).strip().split(",\\s*")));
        }
        services.add(main + ".targets()");
        return source.with(source.text().substring(0, list.start())
                + formatted(list.group(1) + "of(", services)
                + source.text().substring(list.end()));
    }

    /** As the formatter breaks it, which a test asks. */
    private static String formatted(String begin, List<String> services) {
        String indent = "\n" + " ".repeat(begin.indexOf("return") + 8);
        String flat = ".flatMap(List::stream)";
        String line = begin + String.join(", ", services) + ")";
        if ((line + flat).length() <= WIDTH_OF_CHAIN) {
            return line + flat + ".toList();";
        }
        if (line.length() > WIDTH) {
            String item = indent + " ".repeat(8);
            line = begin + item + String.join("," + item, services) + ")";
        }
        return line + indent + flat + indent + ".toList();";
    }

    /** Imports stand in the order of their letters. */
    private static PlacedText imported(String type, PlacedText file) {
        Matcher imports = IMPORT.matcher(file.text());
        int place = -1;
        while (imports.find()) {
            if (imports.group(1).compareTo(type) > 0) {
                return file.at(imports.start(), "import " + type + ";\n");
            }
            place = imports.end();
        }
        if (place < 0) {
            throw file.unknownForm("import …;");
        }
        return file.at(place, "import " + type + ";\n");
    }
}

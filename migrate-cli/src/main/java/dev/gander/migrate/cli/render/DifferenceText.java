package dev.gander.migrate.cli.render;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.gander.migrate.error.EditedMigration;
import java.util.List;
import java.util.Optional;

/** Shows how a file differs from the text that was applied. */
final class DifferenceText {

    private static final int CONTEXT = 3;

    private final Page page;

    DifferenceText(Page page) {
        this.page = page;
    }

    void write(EditedMigration edited) {
        difference(edited).forEach(line -> page.line(Escaped.line(line)));
    }

    /** Lines of a unified difference, or one line that says why there is none. */
    static List<String> difference(EditedMigration edited) {
        String path = edited.migration().origin().path();
        Optional<String> now = FileText.of(edited.migration());
        if (edited.recordedText().isEmpty() || now.isEmpty()) {
            return List.of(path + ": no difference can be shown, because one of the texts is not at hand");
        }
        List<String> before = FileText.lines(edited.recordedText().get());
        List<String> after = FileText.lines(now.get());
        return UnifiedDiffUtils.generateUnifiedDiff(
                path + " (as applied)", path + " (now)", before, DiffUtils.diff(before, after), CONTEXT);
    }
}

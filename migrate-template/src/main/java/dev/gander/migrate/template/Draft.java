package dev.gander.migrate.template;

import java.util.List;

/**
 * Everything that a new service makes of a checkout, before anything of it is written.
 *
 * @param service what it is for
 * @param added the files of its folder
 * @param changed other files, as they will be
 */
record Draft(NewService service, List<FileText> added, List<FileText> changed) {

    Draft {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }
}

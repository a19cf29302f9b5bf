package dev.gander.migrate.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The production classes of one module. */
public final class ModuleClasses {

    private ModuleClasses() {}

    /**
     * Imports the folder or archive that a class was loaded from, and nothing else of the class path.
     *
     * @param any a production class of the module
     */
    public static JavaClasses besides(Class<?> any) {
        return new ClassFileImporter()
                .importUrl(any.getProtectionDomain().getCodeSource().getLocation());
    }
}

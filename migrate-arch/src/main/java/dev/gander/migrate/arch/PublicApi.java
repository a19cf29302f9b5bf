package dev.gander.migrate.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;

/**
 * The public face of a module: to be compared with a list that is kept beside its tests, so that making a class public
 * is a decision that a reviewer sees.
 */
public final class PublicApi {

    private PublicApi() {}

    /** The names of the public top-level classes, sorted. */
    public static List<String> of(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }
}

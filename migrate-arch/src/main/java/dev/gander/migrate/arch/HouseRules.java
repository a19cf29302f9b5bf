package dev.gander.migrate.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** What holds in every module. */
public final class HouseRules {

    /** Nothing static changes. */
    public static final ArchRule NOTHING_STATIC_CHANGES = fields().that()
            .areStatic()
            .and()
            .areNotDeclaredIn(Enum.class)
            .should()
            .beFinal()
            .allowEmptyShould(true)
            .because("static state is shared by everyone in the process, so runs would meet in it");

    /** Names say what a class does. */
    public static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .because("these words fit every class and tell of none");

    /** What is public is closed to extension, or meant for it. */
    public static final ArchRule PUBLIC_CLASSES_ARE_CLOSED = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should(beClosedOrMeantForExtension())
            .allowEmptyShould(true)
            .because("a public class that anyone may extend can never change");

    /** No flags in the interface. */
    public static final ArchRule NO_BOOLEAN_PARAMETERS = methods()
            .that()
            .arePublic()
            .and(DescribedPredicate.describe("are declared in public classes", HouseRules::isDeclaredInPublicClass))
            .and(DescribedPredicate.describe("are ours to declare", HouseRules::isNobodyElses))
            .should(takeNoBoolean())
            .allowEmptyShould(true)
            .because("a call must read without its signature: use an enum");

    /** Only the command line and the mains speak to the process they run in. */
    public static final ArchRule THE_PROCESS_IS_LEFT_ALONE = noClasses()
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("environment and output are handed in, so that tests and other programs can hand in theirs");

    private HouseRules() {}

    /** Every rule of this class, for the modules that keep them all. */
    public static List<ArchRule> all() {
        return List.of(
                NOTHING_STATIC_CHANGES,
                NAMES_SAY_SOMETHING,
                PUBLIC_CLASSES_ARE_CLOSED,
                NO_BOOLEAN_PARAMETERS,
                THE_PROCESS_IS_LEFT_ALONE);
    }

    private static boolean isDeclaredInPublicClass(JavaMethod method) {
        return method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getOwner().isRecord();
    }

    /** What implements an interface of a library has that interface's parameters. */
    private static boolean isNobodyElses(JavaMethod method) {
        return method.getOwner().getAllRawInterfaces().stream()
                .filter(type -> !type.getPackageName().startsWith("dev.gander"))
                .noneMatch(type -> type.tryGetMethod(
                                method.getName(),
                                method.getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toArray(String[]::new))
                        .isPresent());
    }

    private static ArchCondition<JavaMethod> takeNoBoolean() {
        return new ArchCondition<>("take no boolean") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean flagged = method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(boolean.class) || type.isEquivalentTo(Boolean.class));
                events.add(new SimpleConditionEvent(method, !flagged, method.getDescription() + " takes a boolean"));
            }
        };
    }

    private static ArchCondition<JavaClass> beClosedOrMeantForExtension() {
        return new ArchCondition<>("be final, sealed, abstract, a record, an enum or an interface") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.isInterface()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.getModifiers().contains(JavaModifier.ABSTRACT)
                        || type.isEnum()
                        || type.reflect().isSealed();
                events.add(new SimpleConditionEvent(type, closed, type.getDescription() + " is open to everyone"));
            }
        };
    }
}

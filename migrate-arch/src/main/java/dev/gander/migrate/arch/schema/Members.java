package dev.gander.migrate.arch.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Names and places of methods, as ArchUnit writes them. */
final class Members {

    private Members() {}

    static String nameOf(String type, MethodNode method) {
        return type + "." + method.name + "("
                + Arrays.stream(Type.getArgumentTypes(method.desc))
                        .map(Type::getClassName)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /** 0 for a method without code. */
    static int firstLineOf(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    static List<List<AnnotationNode>> parameterAnnotationsOf(MethodNode method) {
        List<List<AnnotationNode>> annotations = new ArrayList<>();
        for (List<AnnotationNode>[] parameters :
                Arrays.asList(method.visibleParameterAnnotations, method.invisibleParameterAnnotations)) {
            if (parameters != null) {
                Arrays.stream(parameters).filter(list -> list != null).forEach(annotations::add);
            }
        }
        return annotations;
    }
}

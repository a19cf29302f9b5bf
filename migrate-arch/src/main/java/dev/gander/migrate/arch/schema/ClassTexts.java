package dev.gander.migrate.arch.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Every string of a class that may reach a store, and where it stands. */
final class ClassTexts {

    private final ClassNode type = new ClassNode();
    private final List<Placed> found = new ArrayList<>();
    private final Set<String> inMethods = new HashSet<>();

    private ClassTexts(byte[] classFile) {
        new ClassReader(classFile).accept(type, ClassReader.SKIP_FRAMES);
    }

    /**
     * @param place the member, as a reader calls it: {@code dev.shop.Orders.open(java.lang.String)}
     */
    record Placed(String place, Text text) {}

    /**
     * @throws IllegalArgumentException when the bytes are no class, or one newer than ASM knows
     */
    static List<Placed> of(byte[] classFile) {
        ClassTexts texts = new ClassTexts(classFile);
        texts.read();
        return texts.found;
    }

    private void read() {
        String name = Type.getObjectType(type.name).getClassName();
        readAnnotations(name, 0, type.visibleAnnotations);
        readAnnotations(name, 0, type.invisibleAnnotations);
        for (MethodNode method : type.methods) {
            readMethod(Members.nameOf(name, method), method);
        }
        for (FieldNode field : type.fields) {
            readField(name + "." + field.name, field);
        }
    }

    private void readMethod(String place, MethodNode method) {
        MethodTexts.of(type.name, method).forEach(text -> found.add(new Placed(place, text)));
        MethodTexts.constants(method).forEach(text -> inMethods.add(text.content()));
        int line = Members.firstLineOf(method);
        readAnnotations(place, line, method.visibleAnnotations);
        readAnnotations(place, line, method.invisibleAnnotations);
        if (method.annotationDefault instanceof String text) {
            found.add(new Placed(place, new Text(text, line)));
        }
        for (List<AnnotationNode> annotations : Members.parameterAnnotationsOf(method)) {
            readAnnotations(place, line, annotations);
        }
    }

    /**
     * A constant that this class uses is judged where it is used, since there it is seen whether it is a message. Compilers copy it
     * to that place, so one that is private and found nowhere has become part of another constant.
     */
    private void readField(String place, FieldNode field) {
        readAnnotations(place, 0, field.visibleAnnotations);
        readAnnotations(place, 0, field.invisibleAnnotations);
        boolean unseen = (field.access & Opcodes.ACC_PRIVATE) == 0;
        if (field.value instanceof String text && unseen && !inMethods.contains(text)) {
            found.add(new Placed(place, new Text(text, 0)));
        }
    }

    private void readAnnotations(String place, int line, @Nullable List<AnnotationNode> annotations) {
        for (AnnotationNode annotation : Objects.requireNonNullElse(annotations, List.<AnnotationNode>of())) {
            readValue(place, line, annotation);
        }
    }

    private void readValue(String place, int line, Object value) {
        if (value instanceof String text) {
            found.add(new Placed(place, new Text(text, line)));
        } else if (value instanceof List<?> values) {
            values.forEach(element -> readValue(place, line, element));
        } else if (value instanceof AnnotationNode annotation && annotation.values != null) {
            // Names and values take turns.
            for (int index = 1; index < annotation.values.size(); index += 2) {
                readValue(place, line, annotation.values.get(index));
            }
        }
    }
}

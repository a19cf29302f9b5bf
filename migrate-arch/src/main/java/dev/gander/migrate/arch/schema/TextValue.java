package dev.gander.migrate.arch.schema;

import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.BasicValue;

/** A string of which something is known. */
final class TextValue extends BasicValue {

    private final Set<Text> texts;

    TextValue(Set<Text> texts) {
        super(Type.getObjectType("java/lang/String"));
        this.texts = texts;
    }

    Set<Text> texts() {
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextValue value && texts.equals(value.texts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(texts);
    }
}

package dev.gander.migrate.arch.schema;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.BasicValue;

/** A string builder, or an array into which strings are put: what it holds by now is in the frame. */
final class GrowingValue extends BasicValue {

    private final AbstractInsnNode origin;

    GrowingValue(Type type, AbstractInsnNode origin) {
        super(type);
        this.origin = origin;
    }

    /** The instruction that makes it. */
    AbstractInsnNode origin() {
        return origin;
    }

    boolean isArray() {
        return getType().getSort() == Type.ARRAY;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GrowingValue value && origin == value.origin;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(origin);
    }
}

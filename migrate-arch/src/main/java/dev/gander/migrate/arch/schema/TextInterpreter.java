package dev.gander.migrate.arch.schema;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;

/** Knows where strings, string builders and arrays come from. Loads no class. Stateless. */
final class TextInterpreter extends BasicInterpreter {

    private static final Set<String> BUILDERS = Set.of("java/lang/StringBuilder", "java/lang/StringBuffer");

    TextInterpreter() {
        super(Opcodes.ASM9);
    }

    static boolean isBuilder(String internalName) {
        return BUILDERS.contains(internalName);
    }

    /** The source line of an instruction, 0 when the class file does not say. */
    static int lineOf(AbstractInsnNode instruction) {
        for (AbstractInsnNode at = instruction; at != null; at = at.getPrevious()) {
            if (at instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    @Override
    public BasicValue newOperation(AbstractInsnNode instruction) throws AnalyzerException {
        if (instruction instanceof LdcInsnNode constant && constant.cst instanceof String text) {
            return new TextValue(Set.of(new Text(text, lineOf(instruction))));
        }
        if (instruction instanceof TypeInsnNode made && isBuilder(made.desc)) {
            return new GrowingValue(Type.getObjectType(made.desc), instruction);
        }
        return super.newOperation(instruction);
    }

    @Override
    public BasicValue unaryOperation(AbstractInsnNode instruction, BasicValue value) throws AnalyzerException {
        if (instruction.getOpcode() == Opcodes.ANEWARRAY) {
            return new GrowingValue(
                    Type.getType("[" + Type.getObjectType(((TypeInsnNode) instruction).desc)), instruction);
        }
        if (instruction.getOpcode() == Opcodes.CHECKCAST && isFollowed(value)) {
            return value;
        }
        return super.unaryOperation(instruction, value);
    }

    @Override
    public BasicValue merge(BasicValue first, BasicValue second) {
        if (first instanceof TextValue one && second instanceof TextValue other) {
            Set<Text> union = Text.union(one.texts(), other.texts());
            return union == one.texts() ? first : new TextValue(union);
        }
        if (first instanceof TextValue && second.isReference()) {
            return first;
        }
        if (second instanceof TextValue && first.isReference()) {
            return second;
        }
        return super.merge(first, second);
    }

    static boolean isFollowed(BasicValue value) {
        return value instanceof TextValue || value instanceof GrowingValue;
    }
}

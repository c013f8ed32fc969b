package dev.fletching.ingest.deployment;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Ends the static initialiser of PDFBox's document before it converts a first picture, which is there for those who draw pages:
 * text needs none of AWT's libraries, and an executable has none.
 */
final class PdfWithoutGraphics extends ClassVisitor {

    static final String CLASS = "org.apache.pdfbox.pdmodel.PDDocument";

    private static final String FIRST_OF_GRAPHICS = "java/awt/Point";

    PdfWithoutGraphics(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        return name.equals("<clinit>") ? new EarlyReturn(method) : method;
    }

    private static final class EarlyReturn extends MethodVisitor {

        EarlyReturn(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW && type.equals(FIRST_OF_GRAPHICS)) {
                super.visitInsn(Opcodes.RETURN);
            }
            super.visitTypeInsn(opcode, type);
        }
    }
}

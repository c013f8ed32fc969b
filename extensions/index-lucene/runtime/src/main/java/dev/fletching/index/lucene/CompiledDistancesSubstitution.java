package dev.fletching.index.lucene;

import java.lang.ref.Reference;
import java.nio.Buffer;
import java.nio.ByteBuffer;

import org.graalvm.nativeimage.PinnedObject;
import org.graalvm.nativeimage.c.CContext;
import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.nativeimage.c.function.CFunction.Transition;
import org.graalvm.word.PointerBase;
import org.graalvm.word.WordFactory;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/** What native executables put in place of {@link CompiledDistances}. The JVM never loads this class. */
@TargetClass(value = CompiledDistances.class, onlyWith = DistancesLibrary.Supported.class)
final class CompiledDistancesSubstitution {

    private CompiledDistancesSubstitution() {}

    @Substitute
    static Distances find() {
        return new Compiled();
    }

    /** Hands addresses to the compiled code. The call is short, so the garbage collector waits for it. */
    static final class Compiled implements Distances {

        @Override
        public void dot(float[] query, ByteBuffer vectors, int[] ordinals, int count, float[] results) {
            compare(false, query, vectors, ordinals, count, results);
        }

        @Override
        public void square(float[] query, ByteBuffer vectors, int[] ordinals, int count, float[] results) {
            compare(true, query, vectors, ordinals, count, results);
        }

        private static void compare(boolean square, float[] query, ByteBuffer vectors, int[] ordinals, int count,
                float[] results) {
            try (PinnedObject pinnedQuery = PinnedObject.create(query);
                    PinnedObject pinnedOrdinals = PinnedObject.create(ordinals);
                    PinnedObject pinnedResults = PinnedObject.create(results)) {
                PointerBase asked = pinnedQuery.addressOfArrayElement(0);
                PointerBase wanted = pinnedOrdinals.addressOfArrayElement(0);
                PointerBase compared = pinnedResults.addressOfArrayElement(0);
                if (square) {
                    Functions.square(asked, query.length, address(vectors), wanted, count, compared);
                } else {
                    Functions.dot(asked, query.length, address(vectors), wanted, count, compared);
                }
            }
            Reference.reachabilityFence(vectors);
        }

        private static PointerBase address(ByteBuffer vectors) {
            return WordFactory.pointer(((BufferAddress) (Object) vectors).address);
        }
    }

    /** Where a direct buffer's bytes lie. */
    @TargetClass(Buffer.class)
    static final class BufferAddress {
        @Alias
        long address;
    }

    /** The functions of {@code distances.c}. */
    @CContext(DistancesLibrary.class)
    static final class Functions {

        private Functions() {}

        @CFunction(value = "fletching_dot", transition = Transition.NO_TRANSITION)
        static native void dot(PointerBase query, int dimensions, PointerBase vectors, PointerBase ordinals, int count,
                PointerBase results);

        @CFunction(value = "fletching_square", transition = Transition.NO_TRANSITION)
        static native void square(PointerBase query, int dimensions, PointerBase vectors, PointerBase ordinals, int count,
                PointerBase results);
    }
}

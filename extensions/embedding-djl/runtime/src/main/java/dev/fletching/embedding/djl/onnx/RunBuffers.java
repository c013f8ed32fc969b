package dev.fletching.embedding.djl.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

import dev.fletching.embedding.djl.token.Tokens;

/** Memory off the heap for one run at a time; grows to the largest run and is used again. */
final class RunBuffers {

    private LongBuffer ids = longs(0);
    private LongBuffer types = longs(0);
    private LongBuffer mask = longs(0);
    private FloatBuffer output = floats(0);

    /** Fill the inputs row by row, padded on the right. */
    void fill(Tokens[] texts, int length, long padId) {
        ids = fit(ids, texts.length * length);
        types = fit(types, texts.length * length);
        mask = fit(mask, texts.length * length);
        for (Tokens text : texts) {
            ids.put(text.ids());
            types.put(text.types());
            for (int i = 0; i < length; i++) {
                mask.put(i < text.count() ? 1 : 0);
            }
            for (int i = text.count(); i < length; i++) {
                ids.put(padId);
                types.put(0);
            }
        }
    }

    LongBuffer ids() {
        return ids.flip();
    }

    LongBuffer types() {
        return types.flip();
    }

    LongBuffer mask() {
        return mask.flip();
    }

    FloatBuffer output(int size) {
        if (output.capacity() < size) {
            output = floats(size);
        }
        return output.clear().limit(size);
    }

    private static LongBuffer fit(LongBuffer buffer, int size) {
        return buffer.capacity() < size ? longs(size) : buffer.clear();
    }

    private static LongBuffer longs(int size) {
        return ByteBuffer.allocateDirect(size * Long.BYTES).order(ByteOrder.nativeOrder()).asLongBuffer();
    }

    private static FloatBuffer floats(int size) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(size, Float.BYTES)).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }
}

package dev.fletching.embedding.djl.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.FletchingException;

/**
 * Reads arrays of a small safetensors file: a length, a JSON header, the values.
 *
 * @see <a href="https://github.com/huggingface/safetensors">safetensors</a>
 */
final class Safetensors {

    private final Path file;
    private final JsonNode header;
    private final ByteBuffer values;

    private Safetensors(Path file, JsonNode header, ByteBuffer values) {
        this.file = file;
        this.header = header;
        this.values = values;
    }

    static Safetensors read(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            long length = bytes.remaining() < Long.BYTES ? -1 : bytes.getLong();
            if (length < 2 || length > bytes.remaining()) {
                throw damaged(file, "its header has no length");
            }
            byte[] header = new byte[(int) length];
            bytes.get(header);
            return new Safetensors(file, Json.read(new ByteArrayInputStream(header), file.toString()),
                    bytes.slice().order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException e) {
            throw new FletchingException("'%s' must be readable, and is not (%s). Check the model folder."
                    .formatted(file, e.getClass().getSimpleName()), e);
        }
    }

    boolean has(String name) {
        return header.has(name);
    }

    /** The values of an array, row after row. */
    float[] floats(String name) {
        JsonNode entry = header.path(name);
        long start = entry.path("data_offsets").path(0).asLong(-1);
        long end = entry.path("data_offsets").path(1).asLong(-1);
        if (start < 0 || end < start || end > values.limit()) {
            throw damaged(file, "it has no array '" + name + "' within its bytes");
        }
        ByteBuffer bytes = values.slice((int) start, (int) (end - start)).order(ByteOrder.LITTLE_ENDIAN);
        return switch (entry.path("dtype").asText()) {
            case "F32" -> wide(bytes);
            case "F16" -> half(bytes);
            case "BF16" -> brain(bytes);
            default -> throw damaged(file, "the type of '" + name + "' is " + entry.path("dtype") + ", not F32, F16 or BF16");
        };
    }

    private static float[] wide(ByteBuffer bytes) {
        float[] floats = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }

    private static float[] half(ByteBuffer bytes) {
        float[] floats = new float[bytes.remaining() / Short.BYTES];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = Float.float16ToFloat(bytes.getShort());
        }
        return floats;
    }

    private static float[] brain(ByteBuffer bytes) {
        float[] floats = new float[bytes.remaining() / Short.BYTES];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = Float.intBitsToFloat(bytes.getShort() << Short.SIZE);
        }
        return floats;
    }

    private static FletchingException damaged(Path file, String reason) {
        return new FletchingException("'%s' must be a safetensors file with the layer's weights: %s. Fetch it again."
                .formatted(file, reason));
    }
}

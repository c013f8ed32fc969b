package dev.fletching.benchmarks.peer;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * What one writes by hand on a good day: texts sorted by length, batches of 32 padded to their longest, a session with its
 * default options, pooling over the float buffer.
 */
final class RawOnnxPeer implements Peer {

    private static final int BATCH_TEXTS = 32;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final boolean firstToken;

    RawOnnxPeer(ModelFiles files) throws IOException, OrtException {
        session = environment.createSession(files.onnx().toString());
        tokenizer = HuggingFaceTokenizer.builder().optTokenizerPath(files.tokenizer()).optPadding(false)
                .optTruncation(true).optMaxLength(files.maximumTokens()).build();
        firstToken = files.model().firstToken();
    }

    @Override
    public float[][] embed(List<String> texts) {
        Encoding[] encodings = tokenizer.batchEncode(texts);
        Integer[] order = new Integer[encodings.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> encodings[i].getIds().length));
        float[][] vectors = new float[encodings.length][];
        for (int from = 0; from < order.length; from += BATCH_TEXTS) {
            run(encodings, Arrays.copyOfRange(order, from, Math.min(from + BATCH_TEXTS, order.length)), vectors);
        }
        return vectors;
    }

    @Override
    public void close() {
        try {
            session.close();
            tokenizer.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the session did not close", e);
        }
    }

    private void run(Encoding[] encodings, Integer[] batch, float[][] vectors) {
        int length = encodings[batch[batch.length - 1]].getIds().length;
        LongBuffer ids = LongBuffer.allocate(batch.length * length);
        LongBuffer mask = LongBuffer.allocate(batch.length * length);
        for (int row = 0; row < batch.length; row++) {
            long[] tokens = encodings[batch[row]].getIds();
            ids.put(row * length, tokens);
            for (int i = 0; i < tokens.length; i++) {
                mask.put(row * length + i, 1);
            }
        }
        long[] shape = {batch.length, length};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, LongBuffer.allocate(batch.length * length), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            for (int row = 0; row < batch.length; row++) {
                int tokens = firstToken ? 1 : encodings[batch[row]].getIds().length;
                int width = states.capacity() / (batch.length * length);
                vectors[batch[row]] = pool(states, row * length * width, tokens, width);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model did not run", e);
        }
    }

    private static float[] pool(FloatBuffer states, int from, int tokens, int width) {
        float[] sum = new float[width];
        float[] state = new float[width];
        for (int token = 0; token < tokens; token++) {
            states.get(from + token * width, state);
            for (int i = 0; i < width; i++) {
                sum[i] += state[i];
            }
        }
        return normalised(sum);
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float scale = (float) (1 / Math.max(Math.sqrt(squares), 1e-12));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}

package dev.fletching.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a cross-encoder of a few kilobytes, in a folder in the layout of sentence-transformers: a real tokenizer and a real
 * graph, so that what loads and runs cross-encoders can be tested without one from elsewhere. {@link #logit} computes in plain
 * Java what the graph must give.
 * <p>
 * Every token has a vector. Those of the query have a mean q, those of the passage a mean p, and the logit is the sum over all
 * dimensions of weight &times; q &times; p, plus the bias. A model that does not {@linkplain #withoutTypes() read token types}
 * cannot tell the two apart, and takes weight &times; the mean of all tokens.
 *
 * @param vectors of words of small letters and digits, and of special tokens where they are not to be zero; all of one length
 * @param weights one a dimension
 * @param bias the logit where nothing else counts
 * @param maxTokens tokens of query and passage together, special tokens included; at least 8
 * @param activation class name in PyTorch of the function from the logit to the score; empty for none that is named
 * @param readsTypes whether the graph has the input token_type_ids
 * @param quantized whether its last layer quantises while it runs, with one scale for all that runs together
 * @since 0.1
 */
public record TinyCrossEncoder(
        Map<String, float[]> vectors,
        float[] weights,
        float bias,
        int maxTokens,
        Optional<String> activation,
        boolean readsTypes,
        boolean quantized) {

    /** The score is the logit. */
    public static final String IDENTITY = "torch.nn.modules.linear.Identity";

    /** The score is the logistic function of the logit. */
    public static final String SIGMOID = "torch.nn.modules.activation.Sigmoid";

    private static final int QUANTIZED_WEIGHT = 100;

    /** Takes copies; keeps the words in their order. */
    public TinyCrossEncoder {
        vectors = new LinkedHashMap<>(vectors);
        weights = weights.clone();
    }

    /** A model of given vectors whose score is the logit, for 64 tokens. */
    public static TinyCrossEncoder of(Map<String, float[]> vectors, float[] weights, float bias) {
        return new TinyCrossEncoder(vectors, weights, bias, 64, Optional.of(IDENTITY), true, false);
    }

    /** A model for which only counts how large a part of query and passage are words, of those given, that they share. */
    public static TinyCrossEncoder ofSharedWords(String... words) {
        Map<String, float[]> vectors = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i++) {
            float[] vector = new float[words.length];
            vector[i] = 1;
            vectors.put(words[i], vector);
        }
        float[] weights = new float[words.length];
        Arrays.fill(weights, 100);
        return of(vectors, weights, -1);
    }

    /** The same for so many tokens. */
    public TinyCrossEncoder withMaxTokens(int tokens) {
        return new TinyCrossEncoder(vectors, weights, bias, tokens, activation, readsTypes, quantized);
    }

    /** The same with another function from the logit to the score, or none that is named. */
    public TinyCrossEncoder withActivation(Optional<String> name) {
        return new TinyCrossEncoder(vectors, weights, bias, maxTokens, name, readsTypes, quantized);
    }

    /** The same without the input token_type_ids. */
    public TinyCrossEncoder withoutTypes() {
        return new TinyCrossEncoder(vectors, weights, bias, maxTokens, activation, false, quantized);
    }

    /** The same with a last layer of 8 bits, whose weights are all one here; {@link #logit} does not hold for it. */
    public TinyCrossEncoder withQuantizedLayer() {
        return new TinyCrossEncoder(vectors, weights, bias, maxTokens, activation, readsTypes, true);
    }

    /** Write the folder: config.json, tokenizer.json, tokenizer_config.json, onnx/model.onnx. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("onnx"));
        Files.writeString(folder.resolve("config.json"), """
                {"architectures": ["BertForSequenceClassification"], "id2label": {"0": "LABEL_0"}, "pad_token_id": 0,
                 "max_position_embeddings": %d, "sentence_transformers": {%s"version": "5.1.0"}}
                """.formatted(maxTokens, activation.map("\"activation_fn\": \"%s\", "::formatted).orElse("")));
        Files.writeString(folder.resolve("tokenizer_config.json"), """
                {"tokenizer_class": "BertTokenizer", "model_max_length": %d}
                """.formatted(maxTokens));
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer().json());
        Files.write(folder.resolve("onnx/model.onnx"), graph().output("logits", "batch", "1").model());
    }

    private TinyTokenizer tokenizer() {
        return new TinyTokenizer(vectors.keySet(), maxTokens);
    }

    /** The graph up to its value {@code logits}, of the shape [batch, 1], which is no output yet. */
    public OnnxWriter graph() {
        OnnxWriter graph = new OnnxWriter();
        List.of("input_ids", "attention_mask").forEach(name -> graph.input(name, "batch", "sequence"));
        List<String> tokens = tokenizer().vocabulary();
        graph.floats("table", table(tokens), tokens.size(), weights.length);
        graph.floats("one", new float[]{1}).longs("last", new long[]{2}, 1).longs("middle", new long[]{1}, 1);
        graph.node("Gather", "vectors", "table", "input_ids");
        cast(graph, "attention_mask", "mask");
        if (readsTypes) {
            graph.input("token_type_ids", "batch", "sequence");
            cast(graph, "token_type_ids", "types");
            graph.node("Mul", "second", "mask", "types").node("Sub", "first", "mask", "second");
            mean(graph, "first", "q");
            mean(graph, "second", "p");
            graph.node("Mul", "features", "q", "p");
        } else {
            mean(graph, "mask", "features");
        }
        return quantized ? quantizedLayer(graph) : layer(graph);
    }

    private static void cast(OnnxWriter graph, String from, String to) {
        graph.node("Cast", List.of(to), Map.of("to", OnnxWriter.FLOAT), from);
    }

    /** The mean of the vectors where a mask is one; zero where it is zero everywhere. */
    private static void mean(OnnxWriter graph, String mask, String mean) {
        graph.node("Unsqueeze", mask + "-wide", mask, "last").node("Mul", mask + "-vectors", "vectors", mask + "-wide");
        graph.node("ReduceSum", List.of(mask + "-sum"), Map.of("keepdims", 0L), mask + "-vectors", "middle");
        graph.node("ReduceSum", List.of(mask + "-count"), Map.of("keepdims", 1L), mask, "middle");
        graph.node("Max", mask + "-safe", mask + "-count", "one").node("Div", mean, mask + "-sum", mask + "-safe");
    }

    private OnnxWriter layer(OnnxWriter graph) {
        graph.floats("weights", weights, weights.length, 1).floats("bias", new float[]{bias}, 1);
        return graph.node("MatMul", "product", "features", "weights").node("Add", "logits", "product", "bias");
    }

    private OnnxWriter quantizedLayer(OnnxWriter graph) {
        byte[] ones = new byte[weights.length];
        Arrays.fill(ones, (byte) QUANTIZED_WEIGHT);
        graph.bytes("weights", ones, weights.length, 1).floats("bias", new float[]{bias}, 1);
        graph.floats("weight-scale", new float[]{1f / QUANTIZED_WEIGHT});
        graph.node("DynamicQuantizeLinear", List.of("eight", "scale", "zero"), Map.of(), "features");
        graph.node("MatMulInteger", "whole", "eight", "weights", "zero");
        cast(graph, "whole", "whole-float");
        return graph.node("Mul", "half", "whole-float", "scale").node("Mul", "product", "half", "weight-scale")
                .node("Add", "logits", "product", "bias");
    }

    private float[] table(List<String> tokens) {
        float[] table = new float[tokens.size() * weights.length];
        for (int id = 0; id < tokens.size(); id++) {
            float[] vector = vectors.getOrDefault(tokens.get(id), new float[weights.length]);
            System.arraycopy(vector, 0, table, id * weights.length, weights.length);
        }
        return table;
    }

    /** How many tokens the model reads of a query and a passage. */
    public int tokens(String query, String passage) {
        return tokenizer().pair(query, passage).ids().size();
    }

    /** The logit of a query and a passage, computed one token after the other in double precision. */
    public double logit(String query, String passage) {
        TinyTokenizer tokenizer = tokenizer();
        TinyTokenizer.Pair pair = tokenizer.pair(query, passage);
        int end = pair.ids().size();
        double[] features = readsTypes
                ? product(mean(tokenizer, pair, 0, pair.segment()), mean(tokenizer, pair, pair.segment(), end))
                : mean(tokenizer, pair, 0, end);
        double logit = bias;
        for (int i = 0; i < features.length; i++) {
            logit += weights[i] * features[i];
        }
        return logit;
    }

    private double[] mean(TinyTokenizer tokenizer, TinyTokenizer.Pair pair, int from, int to) {
        double[] mean = new double[weights.length];
        for (int id : pair.ids().subList(from, to)) {
            float[] vector = vectors.getOrDefault(tokenizer.vocabulary().get(id), new float[weights.length]);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / (double) (to - from);
            }
        }
        return mean;
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }
}

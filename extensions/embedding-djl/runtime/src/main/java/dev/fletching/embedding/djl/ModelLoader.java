package dev.fletching.embedding.djl;

import java.util.ArrayList;
import java.util.List;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.embedding.djl.model.LocalModel;
import dev.fletching.embedding.djl.onnx.GraphTask;
import dev.fletching.embedding.djl.pooling.Head;
import dev.fletching.embedding.djl.pooling.Normalize;
import dev.fletching.embedding.djl.pooling.Truncate;
import dev.fletching.embedding.djl.pooling.VectorStep;

/** Brings the parts of an embedding model into memory and checks that they fit each other. Safe for many threads. */
final class ModelLoader {

    private final TransformerLoader transformers;

    ModelLoader(TransformerLoader transformers) {
        this.transformers = transformers;
    }

    /**
     * Load a model.
     *
     * @param local the files
     * @param card as the model is to be opened
     * @throws FletchingException if a file is damaged or does not fit the others
     */
    ModelParts load(LocalModel local, ModelCard card) {
        Transformer transformer = transformers.load(card.name(), local.files(), GraphTask.FEATURE_EXTRACTION,
                card.quantized());
        try {
            Head head = head(local, card);
            requireFit(card, head, transformer.width());
            return new ModelParts(card, transformer, head, local.poolsPrompt());
        } catch (RuntimeException e) {
            transformer.close();
            throw e;
        }
    }

    private static Head head(LocalModel local, ModelCard card) {
        if (card.dimensions() == local.card().dimensions()) {
            return local.head();
        }
        List<VectorStep> steps = new ArrayList<>(local.head().steps());
        steps.add(new Truncate(card.dimensions()));
        if (card.normalized()) {
            steps.add(new Normalize());
        }
        return new Head(local.head().poolings(), steps);
    }

    private static void requireFit(ModelCard card, Head head, int width) {
        try {
            int found = head.outputs(width);
            if (found != card.dimensions()) {
                throw new IllegalArgumentException("its vectors have " + found);
            }
        } catch (IllegalArgumentException e) {
            throw new FletchingException(
                    "the graph and the settings of model '%s' must give %d dimensions, and do not: %s. Fetch the model again."
                            .formatted(card.name(), card.dimensions(), e.getMessage()),
                    e);
        }
    }
}

package dev.fletching.embedding.djl.model;

import java.nio.file.Path;

import dev.fletching.embedding.djl.token.TextRules;

/**
 * The files of a transformer on this machine.
 *
 * @param graph the ONNX file
 * @param tokenizer the tokenizer.json
 * @param rules how it wants its texts
 */
public record TransformerFiles(Path graph, Path tokenizer, TextRules rules) {}

package dev.fletching.embedding.djl;

import java.nio.file.Path;

import dev.fletching.embedding.djl.hub.HubSettings;
import dev.fletching.embedding.djl.onnx.Device;

/**
 * How models are found and run.
 *
 * @param cache folder for unpacked and downloaded files
 * @param threads how many runs go side by side; positive
 * @param batchTokens padded tokens a run; positive
 * @param device where models run
 * @param hub how to speak to the hub
 */
public record LocalModelSettings(Path cache, int threads, int batchTokens, Device device, HubSettings hub) {}

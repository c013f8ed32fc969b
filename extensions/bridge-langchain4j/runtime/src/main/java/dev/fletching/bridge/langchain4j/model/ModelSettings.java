package dev.fletching.bridge.langchain4j.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Prompts;

/**
 * What LangChain4j does not tell of a model.
 *
 * @param maxTokens how many tokens it reads, as runs of letters and digits are counted; at least 2
 * @param dimensions length of its vectors; empty to ask the model
 * @param queryPrompt put before queries; empty for none
 * @param documentPrompt put before documents; empty for none
 * @param scale what the scores of a scoring model are
 * @since 0.1
 */
public record ModelSettings(int maxTokens, OptionalInt dimensions, Optional<String> queryPrompt,
        Optional<String> documentPrompt, String scale) {

    /** Nothing is known. */
    public static final ModelSettings UNKNOWN = new ModelSettings(512, OptionalInt.empty(), Optional.empty(),
            Optional.empty(), "score");

    /** Refuses fewer than 2 tokens. */
    public ModelSettings {
        if (maxTokens < 2) {
            throw new FletchingException("max-tokens of a model must be 2 or more, got %d. Choose a larger number."
                    .formatted(maxTokens));
        }
    }

    /** The prompts, by the names of the sides that they are for. */
    Prompts prompts() {
        Map<String, String> byName = new LinkedHashMap<>();
        queryPrompt.ifPresent(prompt -> byName.put("query", prompt));
        documentPrompt.ifPresent(prompt -> byName.put("document", prompt));
        return new Prompts(byName, queryPrompt.map(prompt -> "query"), documentPrompt.map(prompt -> "document"));
    }
}

package dev.fletching.api.retrieval;

/**
 * Builds retrievers from the contributions of the application. A bean of every application that has the host; safe for many
 * threads.
 *
 * @since 0.1
 */
public interface Retrievers {

    /** The pipeline of who does not choose: the retriever that {@code selected."retriever"} names, else the first. */
    Pipeline defaultPipeline();

    /**
     * Build a retriever.
     *
     * @param pipeline a retriever of the application and refiners of it
     * @param parts what all stages are made of; its options are not used, each stage has its own
     * @throws dev.fletching.api.FletchingException if a stage is not there, naming those that are, or an option is wrong
     */
    Retriever create(Pipeline pipeline, RetrieverParts parts);
}

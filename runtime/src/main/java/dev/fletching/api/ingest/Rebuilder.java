package dev.fletching.api.ingest;

import dev.fletching.api.ProgressListener;

/**
 * Makes an index anew from the passages that another one keeps, without the files that they came from. A bean of every
 * application that has the ingest extension.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Rebuilder {

    /**
     * Put all passages of one index into another and commit, in steps. What the other has already from a run that was broken off
     * is passed over.
     *
     * @throws dev.fletching.api.FletchingException if an index or the model fails, or the other index holds passages that the
     *         first does not
     */
    RebuildReport rebuild(RebuildRequest request, ProgressListener progress);
}

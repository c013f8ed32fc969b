package dev.fletching.index.lucene;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/** Leaves the failure of a merge to the next change, which reports it, in place of the thread's uncaught handler. */
final class QuietMergeScheduler extends ConcurrentMergeScheduler {

    @Override
    protected void handleMergeException(Throwable failure) {
        // The writer keeps it as its tragic exception, and closes.
    }
}

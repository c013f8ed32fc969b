package dev.fletching.ingest;

import dev.fletching.api.ProgressListener;

/**
 * Tells how far a run is, in passages. How many there will be is estimated: the bytes that are left will give as many passages
 * each as those that were read. One thread reads, another puts.
 */
final class Advance {

    private static final String STAGE = "indexing";

    private final ProgressListener listener;
    private final long allBytes;
    private double passedBytes;
    private double readBytes;
    private long readPassages;

    /** @param allBytes bytes of all files that the run will come to */
    Advance(ProgressListener listener, long allBytes) {
        this.listener = listener;
        this.allBytes = allBytes;
    }

    /** Count bytes that give nothing. */
    synchronized void pass(double bytes) {
        passedBytes += bytes;
    }

    /** Count bytes that were read, and the passages that they gave. */
    synchronized void read(double bytes, int passages) {
        passedBytes += bytes;
        readBytes += bytes;
        readPassages += passages;
    }

    /** Tell that so many passages are put. */
    void put(long passages) {
        listener.progress(STAGE, passages, total());
    }

    private synchronized long total() {
        if (readBytes == 0 || readPassages == 0) {
            return -1;
        }
        double left = Math.max(0, allBytes - passedBytes);
        return readPassages + Math.round(left / readBytes * readPassages);
    }
}

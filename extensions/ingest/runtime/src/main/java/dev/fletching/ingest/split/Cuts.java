package dev.fletching.ingest.split;

/** Goes through the boundaries of a text and says where each passage begins and ends. Used by one thread. */
interface Cuts {

    /** Go to the next passage; false where there is none. */
    boolean next();

    /** Boundary that the passage begins at. */
    int start();

    /** Boundary that the passage ends at. */
    int end();
}

package dev.fletching.ingest.reader;

import java.util.Map;
import java.util.Optional;

/**
 * One line of a JSON Lines file.
 *
 * @param id its own id
 * @param title its title, or empty
 * @param text its text
 * @param metadata its other values by name
 */
record JsonRecord(Optional<String> id, String title, String text, Map<String, String> metadata) {}

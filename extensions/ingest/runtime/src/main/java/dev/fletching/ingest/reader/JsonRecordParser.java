package dev.fletching.ingest.reader;

import java.io.IOException;
import java.io.Reader;
import java.util.Objects;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import dev.fletching.api.ingest.Columns;

/** Reads records out of JSON; how deep it may nest is Jackson's to say. Safe for many threads. */
final class JsonRecordParser {

    private final JsonFactory factory;
    private final long maxRecordChars;

    /** @param maxRecordChars how long a record may be */
    JsonRecordParser(long maxRecordChars) {
        this.maxRecordChars = maxRecordChars;
        this.factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxStringLength((int) maxRecordChars).build())
                .build();
    }

    /** The one record of a line. */
    JsonRecord parse(String line, Columns columns) throws BadRecordException {
        try (JsonParser json = factory.createParser(line)) {
            json.nextToken();
            JsonRecord record = new JsonFields(json, columns, maxRecordChars).read();
            if (json.nextToken() != null) {
                throw JsonFields.bad(json, "more after the record");
            }
            return record;
        } catch (JsonProcessingException cause) {
            throw malformed(cause);
        } catch (IOException cause) {
            throw new BadRecordException(cause.toString(), 1, 1);
        }
    }

    /** The records of a file: one, or an array of them, handed out one at a time. */
    void parse(Reader in, Columns columns, Consumer<JsonRecord> sink) throws BadRecordException, IOException {
        try (JsonParser json = factory.createParser(in)) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    sink.accept(new JsonFields(json, columns, maxRecordChars).read());
                }
            } else {
                sink.accept(new JsonFields(json, columns, maxRecordChars).read());
            }
            if (json.nextToken() != null) {
                throw JsonFields.bad(json, "more after the end");
            }
        } catch (JsonProcessingException cause) {
            throw malformed(cause);
        }
    }

    private static BadRecordException malformed(JsonProcessingException cause) {
        String problem = cause.getOriginalMessage().lines().findFirst().orElse("malformed JSON");
        JsonLocation place = Objects.requireNonNullElse(cause.getLocation(), JsonLocation.NA);
        return new BadRecordException(problem, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    }
}

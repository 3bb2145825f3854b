package dev.interlock.api.catalogue;

import java.util.stream.Stream;

/** A part of an answer that organizations and facts make up, whatever is asked of it. */
public interface MadeOfRows {
    /** All of them; may hold one twice. */
    Stream<Row> rows();
}

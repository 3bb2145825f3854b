package dev.interlock.ingest;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text one by one, whatever their ends are: LF, CR LF or a bare CR. Holds one line at a time. */
public final class Lines {
    /** A line may not be longer; what is more is left out of it. */
    public static final int LONGEST = 1_000_000;

    private static final int BUFFER = 1 << 16;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private int at;
    private int end;
    private long number;

    public Lines(Reader in) {
        this.in = in;
    }

    /**
     * One line without its end.
     *
     * @param number from 1
     * @param cut whether it was too long
     */
    public record Line(long number, String text, boolean cut) {}

    /** The next line, {@code null} after the last. */
    public @Nullable Line next() throws IOException {
        if (!givenBack.isEmpty()) {
            return givenBack.remove();
        }
        if (peek() < 0) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        int letter = take();
        while (letter >= 0 && letter != '\n' && letter != '\r') {
            if (text.length() < LONGEST) {
                text.append((char) letter);
            } else {
                cut = true;
            }
            letter = take();
        }
        if (letter == '\r' && peek() == '\n') {
            take();
        }
        number++;
        return new Line(number, number == 1 ? withoutMark(text) : text.toString(), cut);
    }

    /** Lines that come again, before all others. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.addFirst(lines.get(i));
        }
    }

    private static String withoutMark(StringBuilder text) {
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text.toString();
    }

    private int take() throws IOException {
        int letter = peek();
        at++;
        return letter;
    }

    private int peek() throws IOException {
        if (at >= end) {
            end = Math.max(0, in.read(buffer, 0, BUFFER));
            at = 0;
        }
        return end == 0 ? -1 : buffer[at];
    }
}

package dev.interlock.importing;

/** How far an import is. Safe for any thread. */
public final class Progress {
    private volatile Phase phase = Phase.QUEUED;
    private volatile String file = "";
    private volatile long rows;
    private volatile long toWrite;
    private volatile long written;

    /** What is going on. */
    public enum Phase {
        /** Others come before it. */
        QUEUED,
        READING,
        CHECKING,
        WRITING,
        DONE,
        /** Nothing more happens; the error says why. */
        FAILED
    }

    public Phase phase() {
        return phase;
    }

    /** Which is being read. */
    public String file() {
        return file;
    }

    /** That were read so far, of all files. */
    public long rows() {
        return rows;
    }

    /** Things that change. */
    public long toWrite() {
        return toWrite;
    }

    public long written() {
        return written;
    }

    void reading() {
        rows = 0;
        phase = Phase.READING;
    }

    void file(String name) {
        file = name;
    }

    /** Told by one thread alone. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void row() {
        rows++;
    }

    void checking() {
        phase = Phase.CHECKING;
    }

    void writing(long changes) {
        toWrite = changes;
        written = 0;
        phase = Phase.WRITING;
    }

    void written(long changes) {
        written = changes;
    }

    void ended(Phase how) {
        phase = how;
    }
}

package dev.interlock.importing;

/** A file that cannot be taken at all. */
public final class BadUpload extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String hint;

    public BadUpload(String file, String message, String hint) {
        super(message, null, false, false);
        this.file = file;
        this.hint = hint;
    }

    public String file() {
        return file;
    }

    public String hint() {
        return hint;
    }
}

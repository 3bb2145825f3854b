package dev.interlock.importing;

/** An import that could not be made for a reason that no single row has. */
public final class ImportFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    public ImportFailed(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}

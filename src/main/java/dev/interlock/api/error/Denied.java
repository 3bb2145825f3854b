package dev.interlock.api.error;

/** A field that the caller may not ask for. Becomes one error with {@code extensions {code, argument, value, hint}}. */
public final class Denied extends BadArgument {
    private static final long serialVersionUID = 1L;

    /** @param code {@code UNAUTHENTICATED} where no key was sent, {@code FORBIDDEN} where it is not the right one */
    public Denied(String code, String message, String hint) {
        super(code, "Authorization", "", message, hint);
    }
}

package dev.interlock.command;

/** A command that cannot be followed; the message says what to write. */
final class BadCommand extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCommand(String message) {
        super(message, null, false, false);
    }
}

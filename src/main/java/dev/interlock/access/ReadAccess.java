package dev.interlock.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Who may read: everyone who reaches the service, or those who send the read key or the write key. */
public final class ReadAccess {
    private final @Nullable Secret key;
    private final WriteKey writers;

    /**
     * Decides who may read.
     *
     * @param key empty for everyone
     * @param open whether everyone may read beyond this machine too
     * @param address on which the service listens; empty for all
     * @throws IllegalStateException where others could reach the service, and nobody said whether they may read
     */
    ReadAccess(String key, boolean open, String address, WriteKey writers) {
        this.key = key.isBlank() ? null : new Secret("the read key", key.strip());
        this.writers = writers;
        if (this.key == null && !open && !isLoopback(address)) {
            throw new IllegalStateException("the service listens on "
                    + (address.isBlank() ? "every address" : address)
                    + ", where others reach it, and nobody said who may read. Set INTERLOCK_READ_KEY to a secret that"
                    + " readers send as \"Authorization: Bearer …\", or INTERLOCK_READ_OPEN=true to let everyone read,"
                    + " or SERVER_ADDRESS=127.0.0.1");
        }
    }

    /** Whether whoever sends this may read; {@code null} for no {@code Authorization} at all. */
    public boolean mayRead(@Nullable String authorization) {
        return key == null || key.isIn(authorization) || writers.callerOf(authorization) == Caller.WRITER;
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}

package dev.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAccessTest {
    private static final WriteKey WRITERS = new WriteKey("the-write-key-of-the-test");

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "", "192.0.2.7"})
    void whereOthersReachItTheServiceNeedsAWord(String address) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ReadAccess("", false, address, WRITERS))
                .withMessageContaining("INTERLOCK_READ_KEY")
                .withMessageContaining("INTERLOCK_READ_OPEN");
        assertThat(new ReadAccess("", true, address, WRITERS).mayRead(null)).isTrue();
        assertThat(new ReadAccess("a-key-for-readers-1", false, address, WRITERS).mayRead(null))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.8.8.8"})
    void onThisMachineEveryoneMayRead(String address) {
        assertThat(new ReadAccess("", false, address, WRITERS).mayRead(null)).isTrue();
        assertThat(new ReadAccess("", false, address, WRITERS).mayRead("Bearer anything"))
                .isTrue();
    }

    @Test
    void theReadKeyAndTheWriteKeyOpenNothingElseDoes() {
        ReadAccess access = new ReadAccess("a-key-for-readers-1", true, "127.0.0.1", WRITERS);
        assertThat(access.mayRead("Bearer a-key-for-readers-1")).isTrue();
        assertThat(access.mayRead("bearer the-write-key-of-the-test")).isTrue();
        for (String wrong : new String[] {
            "",
            "Bearer",
            "Bearer a-key-for-readers-2",
            "Basic a-key-for-readers-1",
            "a-key-for-readers-1",
            "Bearer a-key-for-readers-1 x"
        }) {
            assertThat(access.mayRead(wrong)).as(wrong).isFalse();
        }
    }
}

package dev.interlock.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One investor's part in a round. It takes date and status of its round.
 *
 * @param lead true only where a source says so
 * @param amount mostly undisclosed
 */
public record Participation(
        Key round, Key investor, boolean lead, @Nullable Usd amount, List<Key> sources) implements Fact {
    public Participation {
        sources = List.copyOf(sources);
    }

    @Override
    public Key key() {
        return Key.joined(round, investor);
    }
}

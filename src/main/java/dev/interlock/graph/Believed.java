package dev.interlock.graph;

import dev.interlock.graph.column.IntLists;
import dev.interlock.model.Sourcing;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a graph name the sources that a question demands. Worked out in one pass over the facts: time and memory
 * grow with the number of sources they name and with that of the rows.
 */
final class Believed {
    private static final int NOBODY = -1;

    private final int needed;
    /** For each source its publisher's number, {@link #NOBODY} where it is not believed. */
    private final int[] voice;

    final BitSet rounds;
    final BitSet participations;
    final BitSet stakes;
    final BitSet supply;
    final BitSet credit;
    final BitSet acquisitions;
    final BitSet financials;
    final BitSet regulations;

    private Believed(Graph graph, Sourcing sourcing) {
        needed = sourcing.needed();
        voice = voices(graph.sources(), sourcing);
        rounds = rows(graph.rounds().sources());
        participations = participations(graph.participations());
        stakes = rows(graph.stakes().sources());
        supply = rows(graph.supply().sources());
        credit = rows(graph.credit().sources());
        acquisitions = rows(graph.acquisitions().sources());
        financials = rows(graph.financials().sources());
        regulations = rows(graph.regulations().sources());
    }

    /** {@code null} where all rows are believed. */
    static @Nullable Believed of(Graph graph, Sourcing sourcing) {
        return sourcing.isAny() ? null : new Believed(graph, sourcing);
    }

    private static int[] voices(SourceTable sources, Sourcing sourcing) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] voice = new int[sources.key().size()];
        for (int source = 0; source < voice.length; source++) {
            String publisher = sources.publisher().require(source);
            voice[source] = sourcing.believes(publisher, sources.language().get(source))
                    ? numbers.computeIfAbsent(Sourcing.fold(publisher), name -> numbers.size())
                    : NOBODY;
        }
        return voice;
    }

    private BitSet rows(IntLists sources) {
        BitSet believed = new BitSet(sources.size());
        for (int row = 0; row < sources.size(); row++) {
            believed.set(row, hasEnough(sources, row));
        }
        return believed;
    }

    /** One that names no source of its own is read where its round was. */
    private BitSet participations(ParticipationTable table) {
        IntLists sources = table.sources();
        BitSet believed = new BitSet(sources.size());
        for (int row = 0; row < sources.size(); row++) {
            believed.set(row, sources.count(row) == 0 ? rounds.get(table.round().get(row)) : hasEnough(sources, row));
        }
        return believed;
    }

    private boolean hasEnough(IntLists sources, int row) {
        int voices = 0;
        for (int i = 0; i < sources.count(row) && voices < needed; i++) {
            voices += isNewVoice(sources, row, i) ? 1 : 0;
        }
        return voices >= needed;
    }

    private boolean isNewVoice(IntLists sources, int row, int position) {
        int heard = voice[sources.get(row, position)];
        for (int i = 0; i < position; i++) {
            if (voice[sources.get(row, i)] == heard) {
                return false;
            }
        }
        return heard != NOBODY;
    }
}

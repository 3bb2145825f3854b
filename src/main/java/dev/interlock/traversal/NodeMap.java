package dev.interlock.traversal;

import java.util.Arrays;

/**
 * Numbers by node, for walks that touch few nodes of a large graph: open addressing over two arrays, no boxes. Keeps
 * the order in which nodes came. Not thread-safe.
 */
public final class NodeMap {
    public static final int NONE = -1;

    private int[] nodes = new int[16];
    private int[] values = new int[16];
    private int[] slots = emptySlots(64);
    private int size;

    public int size() {
        return size;
    }

    /** The node that came in at this place. */
    public int node(int place) {
        return nodes[place];
    }

    public int value(int place) {
        return values[place];
    }

    /** The node's number, {@link #NONE} where it has none. */
    public int get(int node) {
        int place = slots[slot(node)];
        return place == NONE ? NONE : values[place];
    }

    /** Gives a number to a node that has none; false, and no change, where it has one. */
    public boolean add(int node, int value) {
        int slot = slot(node);
        if (slots[slot] != NONE) {
            return false;
        }
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        slots[slot] = size;
        nodes[size] = node;
        values[size++] = value;
        if (size * 2 > slots.length) {
            rehash();
        }
        return true;
    }

    /** The nodes in a new array, as they came. */
    public int[] nodes() {
        return Arrays.copyOf(nodes, size);
    }

    private int slot(int node) {
        int mask = slots.length - 1;
        int slot = node * 0x9E3779B9;
        slot = (slot ^ slot >>> 16) & mask;
        while (slots[slot] != NONE && nodes[slots[slot]] != node) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void rehash() {
        slots = emptySlots(slots.length * 4);
        for (int place = 0; place < size; place++) {
            slots[slot(nodes[place])] = place;
        }
    }

    private static int[] emptySlots(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}

package dev.interlock.traversal;

import java.util.Arrays;

/** Nodes by key, least first, then by node: a binary heap over two arrays, no boxes. Not thread-safe. */
final class NodeHeap {
    private long[] keys = new long[16];
    private int[] nodes = new int[16];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(long key, int node) {
        if (size == nodes.length) {
            keys = Arrays.copyOf(keys, size * 2);
            nodes = Arrays.copyOf(nodes, size * 2);
        }
        int hole = size++;
        while (hole > 0 && isLess(key, node, (hole - 1) / 2)) {
            move((hole - 1) / 2, hole);
            hole = (hole - 1) / 2;
        }
        put(hole, key, node);
    }

    /** Takes out the node of least key. */
    int remove() {
        int least = nodes[0];
        long key = keys[--size];
        int node = nodes[size];
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && isLess(keys[child + 1], nodes[child + 1], child)) {
                child++;
            }
            if (isLess(key, node, child)) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        put(hole, key, node);
        return least;
    }

    private boolean isLess(long key, int node, int place) {
        return key < keys[place] || (key == keys[place] && node < nodes[place]);
    }

    private void move(int from, int to) {
        put(to, keys[from], nodes[from]);
    }

    private void put(int place, long key, int node) {
        keys[place] = key;
        nodes[place] = node;
    }
}

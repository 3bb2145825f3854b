package dev.interlock.graph;

/** Takes facts of one type in key order and freezes them into a table. */
interface TableBuilder<F, T extends Table> {
    void add(F fact, References references);

    T freeze();
}

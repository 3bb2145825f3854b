package dev.interlock.realdata;

class BubbleMapTest extends ProfileTest {
    BubbleMapTest() {
        super(new BubbleMap());
    }
}

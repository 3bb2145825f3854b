package dev.interlock.realdata;

class CrunchbaseTest extends ProfileTest {
    CrunchbaseTest() {
        super(new Crunchbase());
    }
}

package dev.interlock.traversal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.Percent;
import dev.interlock.model.Status;
import dev.interlock.model.Usd;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathReadingTest {
    private static final List<ReadStep> NVIDIA_TO_OPENAI = List.of(
            step(
                    "Nvidia",
                    "CoreWeave",
                    true,
                    Deals.one(Relation.FUNDING, Status.CLOSED, Usd.of(2_000_000_000), day(2026, 1))),
            step(
                    "CoreWeave",
                    "OpenAI",
                    false,
                    Deals.one(Relation.CLOUD, Status.COMMITTED, Usd.of(22_400_000_000L), day(2025, 9))));

    @Test
    void saysEachStepInTheDirectionItIsWalked() {
        assertThat(PathReading.ENGLISH.sentence(NVIDIA_TO_OPENAI))
                .isEqualTo("Nvidia invested in CoreWeave (funding, $2.0 billion, January 2026), "
                        + "which sells cloud to OpenAI (supply, committed, $22.4 billion, September 2025).");
        assertThat(PathReading.GERMAN.sentence(NVIDIA_TO_OPENAI))
                .isEqualTo("Nvidia investierte in CoreWeave (Finanzierung, 2,0 Milliarden Dollar, Januar 2026); "
                        + "CoreWeave verkauft Cloud-Leistung an OpenAI (Lieferung, vereinbart, 22,4 Milliarden Dollar, "
                        + "September 2025).");
    }

    @Test
    void aSupplyTiePointsFromTheCustomer() {
        ReadStep step = step("OpenAI", "CoreWeave", true, Deals.one(Relation.CLOUD, Status.CLOSED, null, null));
        assertThat(PathReading.ENGLISH.sentence(List.of(step)))
                .isEqualTo("OpenAI buys cloud from CoreWeave (supply, amount unknown).");
        assertThat(PathReading.GERMAN.sentence(List.of(step)))
                .isEqualTo("OpenAI kauft Cloud-Leistung von CoreWeave (Lieferung, Betrag unbekannt).");
    }

    @Test
    void factsAreToldByKindAndWhatIsNotDoneYetAsSuch() {
        ReadStep step = step(
                "Nvidia",
                "OpenAI",
                true,
                new Deals(
                        Relation.FUNDING,
                        Status.CLOSED,
                        6,
                        Usd.of(1_999_999),
                        true,
                        null,
                        LocalDate.of(2024, 3, 1),
                        LocalDate.of(2026, 2, 27)),
                Deals.one(Relation.FUNDING, Status.LETTER_OF_INTENT, Usd.of(100_000_000_000L), day(2025, 9)));
        assertThat(PathReading.ENGLISH.sentence(List.of(step)))
                .isEqualTo(
                        "Nvidia invested in OpenAI (funding, 6 deals, an estimated $2.0 million, March 2024 to February "
                                + "2026) and is to invest in OpenAI (funding, letter of intent, $100 billion, September 2025).");
        assertThat(PathReading.GERMAN.sentence(List.of(step)))
                .isEqualTo(
                        "Nvidia investierte in OpenAI (Finanzierung, 6 Geschäfte, geschätzt 2,0 Millionen Dollar, März "
                                + "2024 bis Februar 2026) und soll in OpenAI investieren (Finanzierung, Absichtserklärung, "
                                + "100 Milliarden Dollar, September 2025).");
    }

    @Test
    void peopleParentsStakesAndContingentAmounts() {
        List<ReadStep> steps = List.of(
                step("X", "Elon Musk", false, Deals.stake(Percent.of(12.5), day(2025, 3))),
                new ReadStep("Elon Musk", true, "xAI", true, List.of(Deals.stake(Percent.of(50), day(2025, 3)))),
                step("xAI", "X Arm", true, Deals.one(Relation.PARENT, Status.CLOSED, null, null)),
                step("X Arm", "Meta", true, Deals.one(Relation.GUARANTEE, Status.REPORTED, Usd.of(300_000_000), null)));
        assertThat(PathReading.ENGLISH.sentence(steps))
                .isEqualTo(
                        "X is 12.5% owned by Elon Musk (stake, March 2025), who holds 50% of xAI (stake, March 2025), "
                                + "which is the parent of X Arm, which is to give a guarantee for Meta (guarantee, reported, "
                                + "contingent $300 million).");
        assertThat(PathReading.GERMAN.sentence(steps))
                .isEqualTo("X gehört zu 12,5 % Elon Musk (Anteil, März 2025); Elon Musk hält 50 % an xAI (Anteil, März "
                        + "2025); xAI ist die Mutter von X Arm; X Arm soll eine Garantie für Meta geben (Garantie, laut "
                        + "Presse, bedingt 300 Millionen Dollar).");
    }

    @Test
    void takeoversReadBothWays() {
        Deals closed = Deals.one(Relation.ACQUISITION, Status.CLOSED, null, day(2025, 3));
        Deals announced = Deals.one(Relation.ACQUISITION, Status.ANNOUNCED, Usd.of(250_000_000_000L), day(2026, 2));
        assertThat(PathReading.ENGLISH.sentence(
                        List.of(step("X", "xAI", false, closed), step("xAI", "SpaceX", false, announced))))
                .isEqualTo(
                        "X was acquired by xAI (acquisition, amount unknown, March 2025), which is to be acquired by "
                                + "SpaceX (acquisition, announced, $250 billion, February 2026).");
        assertThat(PathReading.GERMAN.sentence(
                        List.of(step("X", "xAI", false, closed), step("xAI", "SpaceX", false, announced))))
                .isEqualTo("X wurde von xAI übernommen (Übernahme, Betrag unbekannt, März 2025); xAI soll von SpaceX "
                        + "übernommen werden (Übernahme, angekündigt, 250 Milliarden Dollar, Februar 2026).");
    }

    @Test
    void aPathWithoutStepsIsNothing() {
        assertThat(PathReading.ENGLISH.sentence(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void everyRelationCanBeSaidEitherWay(Relation relation) {
        for (Wording words : List.of(new EnglishWording(), new GermanWording())) {
            for (int i = 0; i < 4; i++) {
                assertThat(words.predicate(relation, i < 2, i % 2 == 0, "5%")).containsOnlyOnce("%s");
            }
            assertThat(words.label(relation)).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | $0",
                "999 | $999",
                "250000 | $250 thousand",
                "1500000 | $1.5 million",
                "9960000 | $10 million",
                "999960000 | $1.0 billion",
                "40000000000 | $40 billion",
                "1250000000000 | $1.3 trillion",
                "1000000000000000 | $1000 trillion"
            })
    void amountsAreRoundedToWhatPeopleSay(long dollars, String text) {
        assertThat(new EnglishWording().amount(Usd.of(dollars), false)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100% Ltd", "%s Inc", "$1 & Co"})
    void namesAreTakenLiterally(String name) {
        ReadStep step = step("A", name, true, Deals.stake(Percent.of(1.0 / 3), day(2025, 3)));
        assertThat(PathReading.ENGLISH.sentence(List.of(step)))
                .isEqualTo("A holds 0.33% of " + name + " (stake, March 2025).");
    }

    private static ReadStep step(String from, String to, boolean along, Deals... deals) {
        return new ReadStep(from, false, to, along, List.of(deals));
    }

    private static LocalDate day(int year, int month) {
        return LocalDate.of(year, month, 15);
    }
}

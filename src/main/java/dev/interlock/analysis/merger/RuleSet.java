package dev.interlock.analysis.merger;

import java.util.List;

/** Guidelines by which the authorities of the United States screened, or screen, mergers. */
public enum RuleSet {
    /** US Department of Justice and Federal Trade Commission, Merger Guidelines, 18 December 2023. */
    US_2023(List.of(
            Clause.horizontal(
                    "2023 Merger Guidelines, Guideline 1 (concentration)",
                    "A merger that makes or keeps a market highly concentrated and raises its concentration"
                            + " significantly is presumed to lessen competition substantially.",
                    "HHI after above 1,800 and change above 100",
                    effect -> effect.isHhiAbove(1800) && effect.isIncreaseAbove(100),
                    Figures::concentration),
            Clause.horizontal(
                    "2023 Merger Guidelines, Guideline 1 (share)",
                    "So is one that makes a firm with a large share of the market and raises concentration.",
                    "merged share above 30 % and change above 100",
                    effect -> effect.isMergedShareAbove(30) && effect.isIncreaseAbove(100),
                    Figures::mergedShare),
            new Clause(
                    "2023 Merger Guidelines, Guideline 5",
                    "A merger may lessen competition when the merged firm can limit the access of rivals to a product"
                            + " that they need; from a large share of that product the power to do so is inferred.",
                    "share of a related product above 50 %",
                    figures -> figures.partyInMarket()
                            && !figures.vertical().isEmpty()
                            && figures.vertical().get(0).share() > .5,
                    Figures::supply),
            Clause.minority(
                    "2023 Merger Guidelines, Guideline 11",
                    "Partial ownership and minority interests are looked at for influence on a rival, weaker reasons to"
                            + " compete, and access to what a rival keeps secret."))),
    /** US Department of Justice and Federal Trade Commission, Horizontal Merger Guidelines, 19 August 2010. */
    US_2010(List.of(
            Clause.horizontal(
                    "2010 Horizontal Merger Guidelines, section 5.3 (presumption)",
                    "A merger in a market that is highly concentrated after it, with a large change, is presumed likely"
                            + " to enhance market power.",
                    "HHI after above 2,500 and change above 200",
                    effect -> effect.isHhiAbove(2500) && effect.isIncreaseAbove(200),
                    Figures::concentration),
            Clause.horizontal(
                    "2010 Horizontal Merger Guidelines, section 5.3 (highly concentrated)",
                    "With a smaller change there it potentially raises significant competitive concerns and often"
                            + " warrants scrutiny.",
                    "HHI after above 2,500 and change above 100",
                    effect -> effect.isHhiAbove(2500) && effect.isIncreaseAbove(100),
                    Figures::concentration),
            Clause.horizontal(
                    "2010 Horizontal Merger Guidelines, section 5.3 (moderately concentrated)",
                    "So does one in a market that is moderately concentrated after it.",
                    "HHI after above 1,500, at most 2,500, and change above 100",
                    effect -> effect.isHhiAbove(1500) && !effect.isHhiAbove(2500) && effect.isIncreaseAbove(100),
                    Figures::concentration),
            Clause.minority(
                    "2010 Horizontal Merger Guidelines, section 13",
                    "Partial acquisitions are looked at for influence, weaker reasons to compete, and access to what"
                            + " is secret."))),
    /** US Department of Justice, Merger Guidelines, 14 June 1982; their thresholds were kept until 2010. */
    US_1982(List.of(
            Clause.horizontal(
                    "1982 Merger Guidelines, section III.A (highly concentrated)",
                    "The Department is likely to challenge a merger in a market that is highly concentrated after it,"
                            + " with such a change.",
                    "HHI after above 1,800 and change above 100",
                    effect -> effect.isHhiAbove(1800) && effect.isIncreaseAbove(100),
                    Figures::concentration),
            Clause.horizontal(
                    "1982 Merger Guidelines, section III.A (highly concentrated, smaller change)",
                    "With a smaller change there, whether it is challenged depends on other factors.",
                    "HHI after above 1,800 and change above 50",
                    effect -> effect.isHhiAbove(1800) && effect.isIncreaseAbove(50),
                    Figures::concentration),
            Clause.horizontal(
                    "1982 Merger Guidelines, section III.A (moderately concentrated)",
                    "In a market that is moderately concentrated after it, a merger with such a change is more likely"
                            + " than not to be challenged, unless other factors speak against it.",
                    "HHI after above 1,000, at most 1,800, and change above 100",
                    effect -> effect.isHhiAbove(1000) && !effect.isHhiAbove(1800) && effect.isIncreaseAbove(100),
                    Figures::concentration)));

    private final List<Clause> clauses;

    RuleSet(List<Clause> clauses) {
        this.clauses = clauses;
    }

    /** Each clause held against the figures, in the order of the guidelines. */
    List<Flag> hold(Figures figures) {
        return clauses.stream().map(clause -> clause.hold(figures)).toList();
    }
}

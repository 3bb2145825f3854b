package dev.interlock.analysis.contagion;

import java.util.ArrayList;
import java.util.List;

/** What an answer about contagion takes for granted, and how much of it rests on what. */
final class Assumptions {
    private final ContagionQuery query;
    private final Exposures exposures;
    private final Equities equities;
    private final Rounds rounds;
    private final int[] affected;

    Assumptions(ContagionQuery query, Exposures exposures, Equities equities, Rounds rounds, int[] affected) {
        this.query = query;
        this.exposures = exposures;
        this.equities = equities;
        this.rounds = rounds;
        this.affected = affected;
    }

    /** By basis, those without exposures left out. */
    List<Contagion.OnExposures> onExposures() {
        int[] count = new int[ExposureBasis.values().length];
        double[] usd = new double[count.length];
        for (int exposure = 0; exposure < exposures.size(); exposure++) {
            count[exposures.basis(exposure).ordinal()]++;
            usd[exposures.basis(exposure).ordinal()] += exposures.usd(exposure);
        }
        List<Contagion.OnExposures> bases = new ArrayList<>();
        for (ExposureBasis basis : ExposureBasis.values()) {
            if (count[basis.ordinal()] > 0) {
                bases.add(new Contagion.OnExposures(
                        basis,
                        count[basis.ordinal()],
                        Math.round(usd[basis.ordinal()]),
                        Math.round(rounds.carriedOn(basis))));
            }
        }
        return bases;
    }

    /** By basis, those of no organization left out. */
    List<Contagion.OnEquities> onEquities() {
        int[] count = new int[EquityBasis.values().length];
        int[] hit = new int[count.length];
        double[] usd = new double[count.length];
        for (int organization = 0; organization < equities.all().length; organization++) {
            EquityBasis basis = equities.basis(organization);
            count[basis.ordinal()] += equities.stands(organization) ? 1 : 0;
            usd[basis.ordinal()] += basis.isKnown() ? equities.usd(organization) : 0;
        }
        for (int organization : affected) {
            hit[equities.basis(organization).ordinal()]++;
        }
        List<Contagion.OnEquities> bases = new ArrayList<>();
        for (EquityBasis basis : EquityBasis.values()) {
            int at = basis.ordinal();
            if (count[at] > 0) {
                Long sum = basis.isKnown() ? Long.valueOf(Math.round(usd[at])) : null;
                bases.add(new Contagion.OnEquities(basis, count[at], hit[at], sum));
            }
        }
        return bases;
    }

    List<String> sentences() {
        List<String> said = new ArrayList<>();
        said.add("Nothing is recovered: what is lost stays lost.");
        said.add("An organization loses at most its equity; what exceeds it falls on nobody else.");
        said.add("Equity is what the question gives, else the latest book equity, else the latest market capitalisation"
                + " or post-money valuation; without one, losses are dollars only and are not passed on.");
        for (Channel channel : Channel.values()) {
            said.add(query.through().contains(channel) ? carried(channel) : channel + " carries no losses here.");
        }
        if (query.through().contains(Channel.CREDIT)) {
            said.add(
                    query.contingent()
                            ? "Guarantees and backstops count at what they promise."
                            : "Guarantees and backstops do not count.");
        }
        said.add(passedOn());
        return said;
    }

    private String carried(Channel channel) {
        return switch (channel) {
            case EQUITY ->
                "Shares: a stake at the latest market capitalisation or post-money valuation of what is held; without"
                        + " stake or valuation, participations at cost"
                        + (query.estimates() ? ", estimated ones too" : "")
                        + ". A closed takeover ends earlier participations; the acquirer holds what later stakes leave.";
            case CREDIT -> "Credit: loans, bonds and leases at their whole amount, drawn or not.";
            case PURCHASES ->
                "Purchases: a supplier loses a year of what a failing customer buys, value divided by term, where both"
                        + " ends of the term are known. Interlock's own extension.";
        };
    }

    private String passedOn() {
        return switch (query.model()) {
            case DEBT_RANK -> "Each organization passes distress on once, in the round after it was first hit.";
            case LINEAR_DEBT_RANK -> "Each organization passes on every further loss, in proportion to its equity.";
            case THRESHOLD ->
                "An organization that has lost " + query.threshold()
                        + " of its equity fails, and all that others hold of it is lost; before, nothing is passed on.";
        };
    }
}

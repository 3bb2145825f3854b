package dev.interlock.graph;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Instrument;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Product;
import dev.interlock.model.Role;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What follows about organizations from their facts in a view: roles, sums, the latest valuation, and who stands on the
 * other side. Each answer costs as much as the organization has facts.
 */
public final class Profile {
    private final GraphView view;
    private final Graph graph;

    public Profile(GraphView view) {
        this.view = view;
        this.graph = view.graph();
    }

    public Set<Role> roles(int organization) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        if (invests(organization)) {
            roles.add(Role.INVESTOR);
        }
        if (isStartup(organization)) {
            roles.add(Role.STARTUP);
        }
        if (any(graph.indexes().acquisitionsByAcquirer(), organization, view::seesAcquisition)) {
            roles.add(Role.ACQUIRER);
        }
        if (any(graph.indexes().supplyBySupplier(), organization, view::seesSupply)) {
            roles.add(Role.SUPPLIER);
        }
        if (any(graph.indexes().supplyBySupplier(), organization, row -> view.seesSupply(row) && isGpu(row))) {
            roles.add(Role.GPU_SUPPLIER);
        }
        if (any(graph.indexes().creditByProvider(), organization, this::lends)) {
            roles.add(Role.LENDER);
        }
        if (any(graph.indexes().supplyByCustomer(), organization, view::seesSupply)) {
            roles.add(Role.CUSTOMER);
        }
        return roles;
    }

    /** The sum of the rounds raised, each dollar once; {@link Longs#MISSING} where no amount is known. */
    public long totalRaised(int organization) {
        return sum(
                graph.indexes().roundsByOrganization(),
                organization,
                view::seesRound,
                row -> view.money().countedRound(row));
    }

    /** The sum put into rounds, disclosed or estimated; {@link Longs#MISSING} where none is known. */
    public long totalInvested(int organization) {
        return sum(
                graph.indexes().participationsByInvestor(),
                organization,
                view::seesParticipation,
                row -> view.money().attributed(row));
    }

    /**
     * The latest value put on the organization: by a round's post-money valuation or, where it is listed, by the
     * market. Of two on one day the market's counts; of two rounds the later key. In a folded view the value of the one
     * that stands for a group, not of its members.
     */
    public @Nullable Valuation latestValuation(int organization) {
        GraphView own = view.unfolded();
        if (own != view) {
            return view.stands(organization) ? own.profile().latestValuation(organization) : null;
        }
        Valuation latest = null;
        for (int round : graph.indexes().roundsByOrganization().toArray(organization)) {
            if (view.seesRound(round) && graph.rounds().postMoneyValuationUsd().has(round)) {
                latest = later(latest, postMoney(round));
            }
        }
        for (int figures : graph.indexes().financialsByOrganization().toArray(organization)) {
            if (view.seesFinancials(figures)
                    && graph.financials().marketCapUsd().has(figures)) {
                latest = later(latest, marketCap(figures));
            }
        }
        return latest;
    }

    /** The row of the latest financials in view, {@link Ints#MISSING} where there are none. */
    public int latestFinancials(int organization) {
        int latest = Ints.MISSING;
        for (int row : graph.indexes().financialsByOrganization().toArray(organization)) {
            if (view.seesFinancials(row)) {
                latest = row;
            }
        }
        return latest;
    }

    /** Who took part in its rounds, or holds a stake in it. */
    public int[] investors(int organization) {
        BitSet found = new BitSet();
        graph.indexes()
                .roundsByOrganization()
                .forEach(
                        organization,
                        round -> collect(
                                found,
                                graph.indexes().participationsByRound(),
                                round,
                                view::seesParticipation,
                                row -> graph.participations().investor().get(row)));
        collect(
                found,
                graph.indexes().stakesByOrganization(),
                organization,
                view::holdsStake,
                row -> graph.stakes().holder().get(row));
        return found.stream().toArray();
    }

    /** Whose rounds it took part in, and in whom it holds a stake. */
    public int[] portfolio(int organization) {
        BitSet found = new BitSet();
        collect(
                found,
                graph.indexes().participationsByInvestor(),
                organization,
                view::seesParticipation,
                this::companyOfParticipation);
        collect(
                found,
                graph.indexes().stakesByHolder(),
                organization,
                view::holdsStake,
                row -> graph.stakes().organization().get(row));
        return found.stream().toArray();
    }

    public int[] suppliers(int organization) {
        return counterparties(
                graph.indexes().supplyByCustomer(),
                organization,
                view::seesSupply,
                graph.supply().supplier());
    }

    public int[] customers(int organization) {
        return counterparties(
                graph.indexes().supplyBySupplier(),
                organization,
                view::seesSupply,
                graph.supply().customer());
    }

    /** Who gives it loans or holds its bonds. */
    public int[] lenders(int organization) {
        return counterparties(
                graph.indexes().creditByRecipient(),
                organization,
                this::lends,
                graph.credit().provider());
    }

    /** Whom it gives loans, or whose bonds it holds. */
    public int[] borrowers(int organization) {
        return counterparties(
                graph.indexes().creditByProvider(),
                organization,
                this::lends,
                graph.credit().recipient());
    }

    /** Whether the agreement is a loan or a bond in view, as opposed to support or rights. */
    public boolean lends(int agreement) {
        return view.seesCredit(agreement)
                && (graph.credit().instrument().is(agreement, Instrument.LOAN)
                        || graph.credit().instrument().is(agreement, Instrument.BOND));
    }

    /** The company whose round a participation is in. */
    public int companyOfParticipation(int participation) {
        return graph.rounds().organization().get(graph.participations().round().get(participation));
    }

    private boolean invests(int organization) {
        return any(graph.indexes().participationsByInvestor(), organization, view::seesParticipation)
                || any(graph.indexes().stakesByHolder(), organization, view::holdsStake);
    }

    private boolean isStartup(int organization) {
        OrganizationTable organizations = graph.organizations();
        return organizations.kind().is(organization, OrganizationKind.COMPANY)
                && !organizations.listed().get(organization)
                && any(graph.indexes().roundsByOrganization(), organization, view::seesRound);
    }

    private boolean isGpu(int agreement) {
        return graph.supply().product().is(agreement, Product.GPU)
                || graph.supply().product().is(agreement, Product.ACCELERATOR);
    }

    private Valuation postMoney(int round) {
        RoundTable rounds = graph.rounds();
        return valuation(
                rounds.organization().get(round),
                rounds.postMoneyValuationUsd().get(round),
                rounds.announcedOn().get(round),
                Valuation.Basis.POST_MONEY,
                round);
    }

    private Valuation marketCap(int figures) {
        FinancialsTable financials = graph.financials();
        return valuation(
                financials.organization().get(figures),
                financials.marketCapUsd().get(figures),
                financials.periodEnd().get(figures),
                Valuation.Basis.MARKET_CAPITALISATION,
                figures);
    }

    private Valuation valuation(int organization, long amountUsd, int day, Valuation.Basis basis, int fact) {
        return new Valuation(view.writtenDown(organization, day, amountUsd), day, basis, fact);
    }

    private static Valuation later(@Nullable Valuation known, Valuation candidate) {
        return known == null || candidate.day() >= known.day() ? candidate : known;
    }

    private static boolean any(Index index, int target, IntPredicate condition) {
        for (int i = index.start(target); i < index.end(target); i++) {
            if (condition.test(index.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static long sum(Index index, int target, IntPredicate inView, Amount amount) {
        long sum = Longs.MISSING;
        for (int i = index.start(target); i < index.end(target); i++) {
            long added = inView.test(index.at(i)) ? amount.of(index.at(i)) : Longs.MISSING;
            if (added != Longs.MISSING) {
                sum = sum == Longs.MISSING ? added : sum + added;
            }
        }
        return sum;
    }

    private static int[] counterparties(Index index, int target, IntPredicate inView, Ints counterparty) {
        BitSet found = new BitSet();
        collect(found, index, target, inView, counterparty::get);
        return found.stream().toArray();
    }

    private static void collect(
            BitSet found, Index index, int target, IntPredicate inView, IntUnaryOperator counterparty) {
        IntStream.range(index.start(target), index.end(target))
                .map(index::at)
                .filter(inView)
                .map(counterparty)
                .forEach(found::set);
    }

    private interface Amount {
        long of(int row);
    }
}

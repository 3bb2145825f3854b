package dev.interlock.analysis.reference;

import dev.interlock.analysis.merger.Holdings;
import dev.interlock.analysis.merger.ProfitWeights;
import dev.interlock.traversal.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Firms of a market whose owners have other shares in control than in cash flow, which facts cannot say. */
record CashAndControl(Given given, Budget budget) {
    private static final Pattern FIRM = Pattern.compile("(\\S+) has (\\d+) % of the market");
    private static final Pattern OWNER =
            Pattern.compile("(\\S+) has (\\d+) % of the control and (\\d+) % of the cash flow of (\\S+)");

    ProfitWeights weights() {
        List<String> firms = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        Holdings.Builder holdings = new Holdings.Builder();
        for (String line : given.lines()) {
            Matcher firm = FIRM.matcher(line);
            Matcher owner = OWNER.matcher(line);
            if (firm.matches()) {
                number(firms, firm.group(1));
                shares.add(share(firm.group(2)));
            } else if (owner.matches()) {
                holdings.add(
                        number(firms, owner.group(4)),
                        number(owners, owner.group(1)),
                        share(owner.group(2)),
                        share(owner.group(3)));
            }
        }
        double[] market = shares.stream().mapToDouble(Double::doubleValue).toArray();
        return ProfitWeights.of(market, holdings.freeze(firms.size(), owners.size()), budget);
    }

    /** With one line said another way. */
    CashAndControl instead(String line, String other) {
        return new CashAndControl(given.without(line).with(other), budget);
    }

    private static double share(String percent) {
        return Double.parseDouble(percent) / 100;
    }

    private static int number(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name);
    }
}

package dev.interlock.traversal.reading;

import dev.interlock.model.Status;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Says a path in one plain sentence: each step in the direction it is walked, with who does what to whom, amounts and
 * months. What has not happened yet is said as such, an amount nobody knows as unknown, an estimate as an estimate. A
 * path without steps is an empty sentence.
 */
public final class PathReading {
    public static final PathReading ENGLISH = new PathReading(new EnglishWording());
    public static final PathReading GERMAN = new PathReading(new GermanWording());

    private final Wording words;

    private PathReading(Wording words) {
        this.words = words;
    }

    /** The sentence for steps that follow on each other. */
    public String sentence(List<ReadStep> steps) {
        if (steps.isEmpty()) {
            return "";
        }
        StringBuilder sentence = new StringBuilder(steps.get(0).from()).append(' ');
        for (int i = 0; i < steps.size(); i++) {
            ReadStep step = steps.get(i);
            if (i > 0) {
                sentence.append(words.goOn(step.from(), step.fromPerson()));
            }
            sentence.append(clauses(step));
        }
        return sentence.append('.').toString();
    }

    private String clauses(ReadStep step) {
        List<String> clauses =
                step.deals().stream().map(deals -> clause(step, deals)).toList();
        int last = clauses.size() - 1;
        return last == 0
                ? clauses.get(0)
                : String.join(", ", clauses.subList(0, last)) + words.and() + clauses.get(last);
    }

    private String clause(ReadStep step, Deals deals) {
        String percent =
                deals.percent() == null ? "" : words.percent(deals.percent().value());
        boolean done = deals.status() == Status.CLOSED;
        // Not a format string: percentages and names may hold a percent sign.
        String predicate =
                words.predicate(deals.relation(), step.along(), done, percent).replace("%s", step.to());
        return deals.relation() == Relation.PARENT ? predicate : predicate + " (" + details(deals) + ")";
    }

    private String details(Deals deals) {
        List<String> details = new ArrayList<>();
        details.add(words.label(deals.relation()));
        if (deals.status() != Status.CLOSED) {
            details.add(words.status(deals.status()));
        }
        if (deals.count() > 1) {
            details.add(words.deals(deals.count()));
        }
        if (deals.amount() != null) {
            details.add(
                    deals.relation().isContingent()
                            ? words.contingent(deals.amount())
                            : words.amount(deals.amount(), deals.estimated()));
        } else if (deals.relation().hasAmount()) {
            details.add(words.unknownAmount());
        }
        LocalDate first = deals.first();
        LocalDate last = deals.last();
        if (first != null && last != null) {
            details.add(
                    YearMonth.from(first).equals(YearMonth.from(last))
                            ? words.month(first)
                            : words.months(first, last));
        }
        return String.join(", ", details);
    }
}

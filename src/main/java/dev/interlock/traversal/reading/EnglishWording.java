package dev.interlock.traversal.reading;

import dev.interlock.model.Status;
import dev.interlock.model.Usd;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

final class EnglishWording implements Wording {
    private static final List<String> UNITS = List.of("", " thousand", " million", " billion", " trillion");

    @Override
    public String predicate(Relation relation, boolean along, boolean done, String percent) {
        if (relation.isSupply()) {
            return (along ? "buys " : "sells ") + product(relation) + (along ? " from %s" : " to %s");
        }
        return switch (relation) {
            case FUNDING ->
                along
                        ? tense(done, "invested", "invest") + " in %s"
                        : tense(done, "raised", "raise") + " money from %s";
            case STAKE ->
                along
                        ? "holds " + (percent.isEmpty() ? "a part" : percent) + " of %s"
                        : "is " + (percent.isEmpty() ? "partly" : percent) + " owned by %s";
            case LOAN ->
                along
                        ? tense(done, "lent", "lend") + " money to %s"
                        : tense(done, "borrowed", "borrow") + " money from %s";
            case BOND ->
                along ? tense(done, "bought", "buy") + " bonds of %s" : tense(done, "sold", "sell") + " bonds to %s";
            case GUARANTEE ->
                along
                        ? tense(done, "gave", "give") + " a guarantee for %s"
                        : tense(done, "got", "get") + " a guarantee from %s";
            case BACKSTOP ->
                along
                        ? tense(done, "gave", "give") + " a backstop to %s"
                        : tense(done, "got", "get") + " a backstop from %s";
            case LEASE -> tense(done, "leased", "lease") + (along ? " equipment to %s" : " equipment from %s");
            case WARRANT_GRANT ->
                along
                        ? tense(done, "granted", "grant") + " warrants to %s"
                        : tense(done, "got", "get") + " warrants from %s";
            case WARRANT_PURCHASE ->
                along
                        ? tense(done, "bought", "buy") + " warrants of %s"
                        : tense(done, "sold", "sell") + " warrants to %s";
            case ACQUISITION ->
                along ? tense(done, "acquired", "acquire") + " %s" : tense(done, "was", "be") + " acquired by %s";
            case MERGER ->
                along
                        ? tense(done, "took", "take") + " over %s by merger"
                        : tense(done, "was", "be") + " merged into %s";
            case MAJORITY_STAKE ->
                along
                        ? tense(done, "took", "take") + " a majority of %s"
                        : tense(done, "gave", "give") + " a majority to %s";
            case LICENCE_AND_HIRE ->
                along
                        ? tense(done, "licensed", "license") + " technology and hired staff from %s"
                        : tense(done, "licensed", "license") + " technology and lost staff to %s";
            case ACQUIHIRE ->
                along
                        ? tense(done, "hired", "hire") + " the team of %s"
                        : tense(done, "lost", "lose") + " its team to %s";
            case PARENT -> along ? "is the parent of %s" : "is a subsidiary of %s";
            default -> throw new IllegalArgumentException(relation.name());
        };
    }

    private static String tense(boolean done, String past, String infinitive) {
        return done ? past : "is to " + infinitive;
    }

    private static String product(Relation relation) {
        return switch (relation) {
            case GPU -> "GPUs";
            case ACCELERATOR -> "accelerators";
            case CLOUD -> "cloud";
            case FOUNDRY -> "chip fabrication";
            case LITHOGRAPHY -> "lithography machines";
            case MEMORY -> "memory";
            case POWER -> "power";
            case MODEL_API -> "model access";
            case DATA_CENTRE -> "data-centre capacity";
            default -> throw new IllegalArgumentException(relation.name());
        };
    }

    @Override
    public String label(Relation relation) {
        return relation.isSupply()
                ? "supply"
                : relation == Relation.PARENT
                        ? "no deal"
                        : relation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public String deals(int count) {
        return count + " deals";
    }

    @Override
    public String status(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public String amount(Usd amount, boolean estimated) {
        return (estimated ? "an estimated $" : "$") + dollars(amount);
    }

    @Override
    public String contingent(Usd amount) {
        return "contingent $" + dollars(amount);
    }

    @Override
    public String unknownAmount() {
        return "amount unknown";
    }

    @Override
    public String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + date.getYear();
    }

    @Override
    public String months(LocalDate first, LocalDate last) {
        return month(first) + " to " + month(last);
    }

    @Override
    public String percent(double value) {
        return Percentages.text(value) + "%";
    }

    @Override
    public String and() {
        return " and ";
    }

    @Override
    public String goOn(String subject, boolean isPerson) {
        return isPerson ? ", who " : ", which ";
    }

    private static String dollars(Usd amount) {
        Amounts amounts = Amounts.of(amount);
        return amounts.number() + UNITS.get(amounts.thousands());
    }
}

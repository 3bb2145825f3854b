package dev.interlock.traversal.reading;

import dev.interlock.model.Status;
import dev.interlock.model.Usd;
import java.time.LocalDate;
import java.util.List;

final class GermanWording implements Wording {
    private static final List<String> UNITS = List.of("", " Tausend", " Millionen", " Milliarden", " Billionen");

    /** Written out, as a small runtime may come without German. */
    private static final List<String> MONTHS = List.of(
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember");

    @Override
    public String predicate(Relation relation, boolean along, boolean done, String percent) {
        if (relation.isSupply()) {
            return (along ? "kauft " : "verkauft ") + product(relation) + (along ? " von %s" : " an %s");
        }
        return switch (relation) {
            case FUNDING ->
                along
                        ? tense(done, "investierte in %s", "in %s investieren")
                        : tense(done, "erhielt Kapital von %s", "Kapital von %s erhalten");
            case STAKE ->
                along
                        ? "hält " + (percent.isEmpty() ? "Anteile" : percent) + " an %s"
                        : "gehört " + (percent.isEmpty() ? "zum Teil" : "zu " + percent) + " %s";
            case LOAN ->
                along
                        ? tense(done, "gab %s einen Kredit", "%s einen Kredit geben")
                        : tense(done, "erhielt einen Kredit von %s", "einen Kredit von %s erhalten");
            case BOND ->
                along
                        ? tense(done, "kaufte Anleihen von %s", "Anleihen von %s kaufen")
                        : tense(done, "verkaufte Anleihen an %s", "Anleihen an %s verkaufen");
            case GUARANTEE ->
                along
                        ? tense(done, "gab eine Garantie für %s", "eine Garantie für %s geben")
                        : tense(done, "erhielt eine Garantie von %s", "eine Garantie von %s erhalten");
            case BACKSTOP ->
                along
                        ? tense(done, "gab %s eine Absicherung", "%s eine Absicherung geben")
                        : tense(done, "erhielt eine Absicherung von %s", "eine Absicherung von %s erhalten");
            case LEASE ->
                along
                        ? tense(done, "vermietete Anlagen an %s", "Anlagen an %s vermieten")
                        : tense(done, "mietete Anlagen von %s", "Anlagen von %s mieten");
            case WARRANT_GRANT ->
                along
                        ? tense(done, "gewährte %s Optionsscheine", "%s Optionsscheine gewähren")
                        : tense(done, "erhielt Optionsscheine von %s", "Optionsscheine von %s erhalten");
            case WARRANT_PURCHASE ->
                along
                        ? tense(done, "kaufte Optionsscheine von %s", "Optionsscheine von %s kaufen")
                        : tense(done, "verkaufte Optionsscheine an %s", "Optionsscheine an %s verkaufen");
            case ACQUISITION ->
                along
                        ? tense(done, "übernahm %s", "%s übernehmen")
                        : tense(done, "wurde von %s übernommen", "von %s übernommen werden");
            case MERGER ->
                along
                        ? tense(done, "übernahm %s durch Fusion", "%s durch Fusion übernehmen")
                        : tense(done, "ging durch Fusion in %s auf", "durch Fusion in %s aufgehen");
            case MAJORITY_STAKE ->
                along
                        ? tense(done, "erwarb die Mehrheit an %s", "die Mehrheit an %s erwerben")
                        : tense(done, "gab die Mehrheit an %s ab", "die Mehrheit an %s abgeben");
            case LICENCE_AND_HIRE ->
                along
                        ? tense(done, "nahm Lizenzen und Mitarbeiter von %s", "Lizenzen und Mitarbeiter von %s nehmen")
                        : tense(done, "gab Lizenzen und Mitarbeiter an %s", "Lizenzen und Mitarbeiter an %s geben");
            case ACQUIHIRE ->
                along
                        ? tense(done, "warb die Mitarbeiter von %s ab", "die Mitarbeiter von %s abwerben")
                        : tense(done, "verlor seine Mitarbeiter an %s", "seine Mitarbeiter an %s verlieren");
            case PARENT -> along ? "ist die Mutter von %s" : "ist eine Tochter von %s";
            default -> throw new IllegalArgumentException(relation.name());
        };
    }

    private static String tense(boolean done, String past, String infinitive) {
        return done ? past : "soll " + infinitive;
    }

    private static String product(Relation relation) {
        return switch (relation) {
            case GPU -> "Grafikprozessoren";
            case ACCELERATOR -> "KI-Beschleuniger";
            case CLOUD -> "Cloud-Leistung";
            case FOUNDRY -> "Chipfertigung";
            case LITHOGRAPHY -> "Lithografiemaschinen";
            case MEMORY -> "Speicher";
            case POWER -> "Strom";
            case MODEL_API -> "Modellzugang";
            case DATA_CENTRE -> "Rechenzentrumskapazität";
            default -> throw new IllegalArgumentException(relation.name());
        };
    }

    @Override
    public String label(Relation relation) {
        if (relation.isSupply()) {
            return "Lieferung";
        }
        return switch (relation) {
            case FUNDING -> "Finanzierung";
            case STAKE -> "Anteil";
            case LOAN -> "Kredit";
            case BOND -> "Anleihe";
            case GUARANTEE -> "Garantie";
            case BACKSTOP -> "Absicherung";
            case LEASE -> "Miete";
            case WARRANT_GRANT, WARRANT_PURCHASE -> "Optionsscheine";
            case ACQUISITION -> "Übernahme";
            case MERGER -> "Fusion";
            case MAJORITY_STAKE -> "Mehrheit";
            case LICENCE_AND_HIRE -> "Lizenz und Übernahme von Mitarbeitern";
            case ACQUIHIRE -> "Übernahme von Mitarbeitern";
            default -> "kein Geschäft";
        };
    }

    @Override
    public String deals(int count) {
        return count + " Geschäfte";
    }

    @Override
    public String status(Status status) {
        return switch (status) {
            case CLOSED -> "abgeschlossen";
            case COMMITTED -> "vereinbart";
            case ANNOUNCED -> "angekündigt";
            case LETTER_OF_INTENT -> "Absichtserklärung";
            case REPORTED -> "laut Presse";
            case CANCELLED -> "abgesagt";
        };
    }

    @Override
    public String amount(Usd amount, boolean estimated) {
        return (estimated ? "geschätzt " : "") + dollars(amount);
    }

    @Override
    public String contingent(Usd amount) {
        return "bedingt " + dollars(amount);
    }

    @Override
    public String unknownAmount() {
        return "Betrag unbekannt";
    }

    @Override
    public String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    @Override
    public String months(LocalDate first, LocalDate last) {
        return month(first) + " bis " + month(last);
    }

    @Override
    public String percent(double value) {
        return Percentages.text(value).replace('.', ',') + " %";
    }

    @Override
    public String and() {
        return " und ";
    }

    @Override
    public String goOn(String subject, boolean isPerson) {
        return "; " + subject + " ";
    }

    private static String dollars(Usd amount) {
        Amounts amounts = Amounts.of(amount);
        return amounts.number().replace('.', ',') + UNITS.get(amounts.thousands()) + " Dollar";
    }
}

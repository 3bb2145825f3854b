package dev.interlock.testing;

import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Organization;
import dev.interlock.model.Source;
import dev.interlock.model.SupplyAgreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Puts texts into facts that writers and readers of files get wrong. One seed, the same texts. */
public final class HostileTexts {
    private static final List<String> TEXTS = List.of(
            "=cmd|' /C calc'!A0",
            "+1-2",
            "@SUM(1,2)",
            "say \"no\", then; 'yes'",
            "\"",
            "two\nlines",
            "carriage\rreturn\r\nand line",
            "\ttab and spaces at both ends  ",
            "back\\slash \\n \\\\ \\| \\u0041",
            "\\",
            "'); MATCH (n) DETACH DELETE n; //",
            "`tick` ${x} {{y}} %s",
            "<a href='&amp;'>]]> &#13; <!-- -->",
            "bar|bar||",
            "emoji 🦄👩‍🚀 and ä ß 漢字 \u202Eright to left",
            "bell \u0007 and null \u0000 and delete \u007f and next line \u0085",
            "not a character \uFFFE or replacement \uFFFD",
            "separators \u2028 and \u2029 and\u00A0no break",
            "null",
            "true",
            "1e3");

    private final Random random;

    private HostileTexts(long seed) {
        this.random = new Random(seed);
    }

    /** The same facts with other names, notes and lists of texts. */
    public static List<Entity> in(List<Entity> entities, long seed) {
        HostileTexts texts = new HostileTexts(seed);
        List<Entity> changed = new ArrayList<>();
        entities.forEach(entity -> changed.add(texts.in(entity)));
        return changed;
    }

    private Entity in(Entity entity) {
        if (entity instanceof Organization it) {
            return new Organization(
                    it.slug(),
                    one(),
                    some(),
                    it.kind(),
                    it.layer(),
                    maybe(),
                    it.country(),
                    it.founded(),
                    it.listed(),
                    maybe(),
                    it.parent());
        }
        if (entity instanceof Source it) {
            return new Source(it.key(), one(), one(), it.url(), it.publishedOn(), it.language());
        }
        if (entity instanceof FundingRound it) {
            return new FundingRound(
                    it.key(),
                    it.organization(),
                    maybe(),
                    it.amount(),
                    it.postMoneyValuation(),
                    it.announcedOn(),
                    it.status(),
                    it.partOf(),
                    some(),
                    it.sources(),
                    maybe());
        }
        if (entity instanceof SupplyAgreement it) {
            return new SupplyAgreement(
                    it.key(),
                    it.supplier(),
                    it.customer(),
                    it.product(),
                    it.value(),
                    maybe(),
                    it.announcedOn(),
                    it.startsOn(),
                    it.endsOn(),
                    it.status(),
                    it.partOf(),
                    it.sources(),
                    maybe());
        }
        return entity;
    }

    private String one() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private @Nullable String maybe() {
        return random.nextInt(4) == 0 ? null : one();
    }

    private List<String> some() {
        List<String> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(one());
        }
        return some;
    }
}

package dev.interlock.api.exposure;

import dev.interlock.api.catalogue.Row;
import dev.interlock.model.TouchBasis;
import java.util.List;

/**
 * One reason why a rule touches an organization.
 *
 * @param reason the same in a sentence
 * @param facts the agreements and takeovers that show a sale, where that is the reason
 * @param regulations the other rules that show it
 * @param sources of the facts where there are any, else of the rules
 */
public record Touch(TouchBasis basis, String reason, List<Row> facts, List<Row> regulations, List<Row> sources) {}

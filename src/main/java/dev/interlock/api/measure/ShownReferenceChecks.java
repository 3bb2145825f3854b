package dev.interlock.api.measure;

import dev.interlock.analysis.reference.Heading;
import dev.interlock.analysis.reference.ReferenceBasis;
import dev.interlock.analysis.reference.ReferenceCheck;
import dev.interlock.analysis.reference.ReferenceValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reference checks as the schema shows them. */
record ShownReferenceChecks(boolean passed, int checkCount, int passedCount, List<Check> checks) {
    static ShownReferenceChecks of(List<ReferenceCheck> checks) {
        int passed = (int) checks.stream().filter(ReferenceCheck::passed).count();
        return new ShownReferenceChecks(
                passed == checks.size(),
                checks.size(),
                passed,
                checks.stream().map(Check::of).toList());
    }

    /** One case. */
    record Check(
            String id,
            String title,
            String measure,
            ReferenceBasis basis,
            String citation,
            @Nullable String note,
            List<String> given,
            List<ReferenceValue> values,
            boolean passed,
            @Nullable String failure) {
        static Check of(ReferenceCheck check) {
            Heading heading = check.heading();
            return new Check(
                    heading.id(),
                    heading.title(),
                    heading.measure(),
                    heading.basis(),
                    heading.citation(),
                    heading.note(),
                    check.given(),
                    check.values(),
                    check.passed(),
                    check.failure());
        }
    }
}

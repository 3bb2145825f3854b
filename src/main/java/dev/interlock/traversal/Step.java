package dev.interlock.traversal;

/**
 * One step of a path.
 *
 * @param hop the hop walked; where a pair of nodes has one each way and both may be walked, the one with more money (or
 *     the earlier date, if paths are sorted by date), or in an ordered walk that of the fact used
 * @param along whether it is walked the way it points
 * @param tie the fact used in an ordered walk: the earliest that the steps before it allow; {@link #NO_TIE} otherwise
 */
public record Step(int from, int to, int hop, boolean along, int tie) {
    public static final int NO_TIE = StepFacts.NO_TIE;
}

package io.gatehouse.reconciliation;

/**
 * One thing that was checked about a day.
 *
 * @param words what was found, with both figures when it failed
 */
public record DayCheck(String name, boolean passed, String words) {

    public static DayCheck passed(String name, String words) {
        return new DayCheck(name, true, words);
    }

    public static DayCheck failed(String name, String words) {
        return new DayCheck(name, false, words);
    }

    static DayCheck equal(String name, String certified, String computed) {
        return certified.equals(computed)
                ? passed(name, "hash " + computed)
                : failed(name, "certified hash " + certified + ", its bytes now have " + computed);
    }
}

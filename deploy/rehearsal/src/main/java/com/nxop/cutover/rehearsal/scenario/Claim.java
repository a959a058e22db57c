package com.nxop.cutover.rehearsal.scenario;

/**
 * What a scenario says beside the end of its run.
 *
 * @param says as a sentence that is true or not
 * @param seen the figure it was judged by
 */
public record Claim(String says, String seen, boolean holds) {

    static Claim of(String says, boolean holds, Object seen) {
        return new Claim(says, String.valueOf(seen), holds);
    }
}

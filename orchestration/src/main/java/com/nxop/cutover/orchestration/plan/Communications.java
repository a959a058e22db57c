package com.nxop.cutover.orchestration.plan;

import java.util.List;
import java.util.Optional;

/**
 * Who is told what about a run, when and on which outlets.
 *
 * @param hotline what people call with questions; may be empty
 * @param statusPage address of the public status page; may be empty
 */
public record Communications(String hotline, String statusPage, List<Audience> audiences, List<Notice> notices) {

    public Communications {
        audiences = List.copyOf(audiences);
        notices = List.copyOf(notices);
    }

    /** A plan that tells nobody. */
    public static Communications none() {
        return new Communications("", "", List.of(), List.of());
    }

    public Optional<Audience> audience(String id) {
        return audiences.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}

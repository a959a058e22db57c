package com.nxop.cutover.orchestration.plan;

import java.util.List;
import java.util.Optional;

/**
 * Who is told what about a run, when and on which outlets.
 *
 * @param topic ARN of the SNS topic that stands for the operations' list; may be empty
 * @param webhook address that gets notices as signed JSON, or a reference such as {@code env:NAME}; may be empty
 * @param hotline what people call with questions; may be empty
 * @param statusPage address of the public status page; may be empty
 */
public record Communications(
        String hotline,
        String statusPage,
        String topic,
        String webhook,
        List<Audience> audiences,
        List<Notice> notices) {

    public Communications {
        audiences = List.copyOf(audiences);
        notices = List.copyOf(notices);
    }

    /** A plan that tells nobody. */
    public static Communications none() {
        return new Communications("", "", "", "", List.of(), List.of());
    }

    /** Ids of the audiences that are asked to say that they know, in the plan's order. */
    public List<String> stakeholders() {
        return audiences.stream()
                .map(Audience::id)
                .filter(id -> notices.stream()
                        .filter(notice -> notice.acknowledgement() == Notice.Acknowledgement.ASKED)
                        .anyMatch(notice -> notice.to().contains(id)))
                .toList();
    }

    public Optional<Audience> audience(String id) {
        return audiences.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}

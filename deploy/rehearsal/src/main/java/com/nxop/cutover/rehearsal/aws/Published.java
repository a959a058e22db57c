package com.nxop.cutover.rehearsal.aws;

import java.time.Instant;

/** A message delivered to an SNS topic; the subject may be empty. */
public record Published(Instant at, String topic, String subject, String message) {}

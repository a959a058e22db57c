package com.nxop.cutover.rehearsal.aws;

import java.time.Instant;

/**
 * A message delivered to an SNS topic.
 *
 * @param subject may be empty
 * @param sms what telephones get
 */
public record Published(Instant at, String topic, String subject, String message, String sms) {}

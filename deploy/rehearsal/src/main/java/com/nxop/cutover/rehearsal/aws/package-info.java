/** The AWS APIs of both regions on one endpoint: DocumentDB, EC2, Lambda, CloudWatch, SNS, Backup and S3. */
@NullMarked
package com.nxop.cutover.rehearsal.aws;

import org.jspecify.annotations.NullMarked;

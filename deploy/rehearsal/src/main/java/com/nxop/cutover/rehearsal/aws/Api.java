package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.http.Reply;
import com.nxop.cutover.rehearsal.world.Region;

/** One AWS service: how it reads the name of an operation, carries it out, and says no. */
interface Api {

    /** First part of the names of its faults, for example {@code docdb}. */
    String name();

    String operation(Call call);

    /** @throws AwsRefusal when the service says no */
    Reply carryOut(Region region, String operation, Call call);

    Reply refuse(AwsRefusal refusal);
}

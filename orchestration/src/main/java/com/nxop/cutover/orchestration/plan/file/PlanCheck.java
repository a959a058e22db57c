package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Plan;

/** One family of rules. The plan may have holes: what is missing was reported before and is skipped here. */
interface PlanCheck {

    void check(Plan plan, Places places, Report report);
}

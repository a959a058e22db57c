package com.nxop.cutover.orchestration.action;

/** An action that only looks. */
public interface Look extends Action {

    @Override
    default ActResult act(StepContext context) {
        return ActResult.refused(
                type().uses() + " only looks and changes nothing; wait for what it looks at, or decide");
    }
}

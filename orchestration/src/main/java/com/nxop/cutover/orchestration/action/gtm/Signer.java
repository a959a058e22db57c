package com.nxop.cutover.orchestration.action.gtm;

import com.akamai.edgegrid.signer.EdgeGridV1Signer;
import java.time.Clock;

/** Signs by the bot's clock: Akamai refuses a signature that is more than about 30 s off. */
final class Signer extends EdgeGridV1Signer {

    private final Clock clock;

    Signer(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected long getTimestamp() {
        return clock.millis();
    }
}

package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.mail.Letterbox;
import com.nxop.cutover.notifications.receipt.Registrar;
import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.plan.Notice;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The ways out.
 *
 * @param mail empty: there is no mail server
 * @param relays to lists and machines, by the outlet of the plan; those that are not set up are left out
 */
public record Ways(
        Optional<Letterbox> mail,
        Optional<Herald> channel,
        Map<Notice.Outlet, Consumer<Bulletin>> relays,
        Registrar registrar,
        Secrets secrets) {

    public Ways {
        relays = Map.copyOf(relays);
    }
}

package com.nxop.cutover.notifications.hearing;

import com.nxop.cutover.orchestration.run.Person;
import java.util.Optional;

/** Where somebody is mailed, as the directory of people says and not they themselves; whoever knows it implements this. */
public interface AddressBook {

    /** Empty when the directory does not tell. */
    Optional<String> address(Person person);
}

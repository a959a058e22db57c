package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.orchestration.run.Run;

/** The way to the channel; whoever knows the chat implements it. */
public interface Herald {

    /**
     * Takes it and returns at once.
     *
     * @param key what makes it once within the run
     * @param text rendered for {@link com.nxop.cutover.notifications.template.Outlet#SLACK}
     * @return what became of it, for the record
     */
    String say(Run run, String key, String text);
}

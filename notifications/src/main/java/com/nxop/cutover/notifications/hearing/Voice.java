package com.nxop.cutover.notifications.hearing;

import com.nxop.cutover.orchestration.run.Run;

/** The way to one person; whoever knows the chat implements it. */
public interface Voice {

    /**
     * Takes it and returns at once.
     *
     * @param person id, who is named in the thread or written to
     * @param key what makes it once within the run
     * @param text rendered for {@link com.nxop.cutover.notifications.template.Outlet#SLACK}
     */
    void say(Run run, String person, Wish.Way way, String key, String text);
}

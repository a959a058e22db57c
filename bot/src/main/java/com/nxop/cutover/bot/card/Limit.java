package com.nxop.cutover.bot.card;

/** Block Kit's limits, in code points, as Slack publishes them. */
public final class Limit {

    public static final int BLOCKS = 50;
    public static final int VIEW_BLOCKS = 100;
    public static final int TEXT = 3000;
    public static final int FIELD = 2000;
    public static final int FIELDS = 10;
    public static final int HEADER = 150;
    public static final int CONTEXT_ELEMENTS = 10;
    public static final int ACTIONS = 25;
    public static final int BUTTON = 75;
    public static final int VALUE = 2000;
    public static final int ID = 255;
    public static final int CONFIRM_TITLE = 100;
    public static final int CONFIRM_TEXT = 300;
    public static final int CONFIRM_BUTTON = 30;
    public static final int MODAL_TITLE = 24;
    public static final int METADATA = 3000;
    public static final int INPUT_LABEL = 2000;
    public static final int PLACEHOLDER = 150;

    private Limit() {}
}

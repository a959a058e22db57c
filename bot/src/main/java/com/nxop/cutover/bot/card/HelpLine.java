package com.nxop.cutover.bot.card;

/** One command: how it is written, what it does. */
public record HelpLine(String usage, String text) {}

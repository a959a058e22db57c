package com.nxop.cutover.bot.outlet;

/** A message in Slack. */
public record Handle(String channel, String ts) {}

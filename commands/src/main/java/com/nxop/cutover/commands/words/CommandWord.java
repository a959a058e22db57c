package com.nxop.cutover.commands.words;

/**
 * One command as people see it. Help, hints and the parser read the same list.
 *
 * @param name first word after {@code /cutover}
 * @param arguments as shown in the usage; empty when it takes none
 * @param help one line
 * @param topic all that there is to say
 * @param who who may use it
 */
public record CommandWord(String name, String arguments, String help, String topic, String who) {

    public static final String SLASH = "/cutover";

    /** For example {@code /cutover approve GATE}. */
    public String usage() {
        return arguments.isEmpty() ? SLASH + " " + name : SLASH + " " + name + " " + arguments;
    }
}

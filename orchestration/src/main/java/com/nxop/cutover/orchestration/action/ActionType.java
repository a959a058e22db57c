package com.nxop.cutover.orchestration.action;

import java.util.List;

/**
 * What the plan may name under {@code uses}, and what it must say under {@code with}.
 *
 * @param uses for example {@code arc.routing}
 * @param source who is asked, in the operator's words, for example "ARC data plane"
 */
public record ActionType(String uses, Kind kind, String source, String describes, List<Setting> settings) {

    public ActionType {
        settings = List.copyOf(settings);
    }

    static ActionType type(String uses, Kind kind, String source, String describes, Setting... settings) {
        return new ActionType(uses, kind, source, describes, List.of(settings));
    }

    /** What repeating the act would do. */
    public enum Kind {
        /** Only looks. */
        READ,
        /** Sets a state; sending it again is harmless. */
        CONVERGE,
        /** Must not be sent again before the first time is settled. */
        ONE_SHOT,
        /** A person does it. */
        HUMAN;

        /** Whether the action is of this kind; false for one that the catalogue does not have. */
        public boolean is(String uses) {
            return Catalogue.find(uses).filter(type -> type.kind() == this).isPresent();
        }

        /** Whether the action changes something itself. */
        public static boolean acts(String uses) {
            return CONVERGE.is(uses) || ONE_SHOT.is(uses);
        }
    }

    /** One key under {@code with}. */
    public record Setting(String name, Need need, String describes) {

        static Setting needs(String name, String describes) {
            return new Setting(name, Need.REQUIRED, describes);
        }

        static Setting may(String name, String describes) {
            return new Setting(name, Need.OPTIONAL, describes);
        }
    }

    /** Whether a key must be there. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }
}

package com.nxop.cutover.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Keeps every processor busy, and for so long that its code is worth being compiled well. */
@Documented
@Tag("busy")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Busy {}

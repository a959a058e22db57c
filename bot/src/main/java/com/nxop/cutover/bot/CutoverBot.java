package com.nxop.cutover.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The production executable. */
@SpringBootApplication(scanBasePackages = "com.nxop.cutover")
public class CutoverBot {

    public static void main(String[] args) {
        SpringApplication.run(CutoverBot.class, args);
    }
}

package com.nxop.cutover.notifications.template;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;

/** A message is one file; it pulls in nothing. */
final class NoPartials extends AbstractTemplateLoader {

    @Override
    public TemplateSource sourceAt(String location) throws FileNotFoundException {
        throw new FileNotFoundException("a message cannot include another file (" + location + ")");
    }
}

package com.nxop.cutover.notifications.status.page;

import com.nxop.cutover.notifications.status.page.PublicStatus.Update;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The history as an Atom feed (RFC 4287), the newest first. */
public final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String TAG = "tag:nxop-status,2026:";
    private static final int MOST = 50;

    private AtomFeed() {}

    /** @param url of the page, for links */
    public static String of(PublicStatus status, String title, String url) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", TAG + "history");
            element(xml, "title", title);
            element(xml, "updated", status.checkedAt().toString());
            link(xml, "alternate", url);
            link(xml, "self", url + "/history.atom");
            xml.writeStartElement("author");
            element(xml, "name", title);
            xml.writeEndElement();
            for (Update update : updates(status)) {
                entry(xml, update, url);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory", impossible);
        }
    }

    private static List<Update> updates(PublicStatus status) {
        return status.works().stream()
                .flatMap(work -> work.updates().stream())
                .limit(MOST)
                .toList();
    }

    private static void entry(XMLStreamWriter xml, Update update, String url) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", TAG + update.id());
        element(xml, "title", update.title());
        element(xml, "updated", update.at().toString());
        link(xml, "alternate", url + "#" + update.id());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(update.text());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }
}

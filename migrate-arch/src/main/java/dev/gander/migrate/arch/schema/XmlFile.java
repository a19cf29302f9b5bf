package dev.gander.migrate.arch.schema;

import java.io.StringReader;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads {@code persistence.xml}, mappers and whatever else is XML: its attributes and its texts. */
final class XmlFile {

    private XmlFile() {}

    /** What is no XML is read as far as it is. Nothing outside of the file is looked at. */
    static void read(String content, ResourceTexts.Values values) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(content));
            String name = "";
            while (reader.hasNext()) {
                int event = reader.next();
                int line = reader.getLocation().getLineNumber();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    name = start(reader, line, values);
                } else if (event == XMLStreamConstants.CHARACTERS
                        && !reader.getText().isBlank()) {
                    values.value(name, reader.getText().strip(), line);
                }
            }
        } catch (XMLStreamException e) {
            // No framework takes a setting from a file that it cannot read either.
        }
    }

    /** Hibernate and JPA write {@code <property name="…" value="…"/>}, or the value between the tags. */
    private static String start(XMLStreamReader reader, int line, ResourceTexts.Values values) {
        String element = reader.getLocalName();
        String name = Objects.requireNonNullElse(reader.getAttributeValue(null, "name"), element);
        if (element.equals("databaseChangeLog")) {
            values.value(element, "", line);
        }
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            String attribute = reader.getAttributeLocalName(index);
            values.value(attribute.equals("value") ? name : attribute, reader.getAttributeValue(index), line);
        }
        return name;
    }
}

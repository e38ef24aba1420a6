package io.github.ciliumvdm;

import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

/** The schema of the XML that CI systems read. */
public final class JUnitSchema {

  private static final Path SCHEMA = Path.of("src/test/resources/schemas/junit.xsd");

  private JUnitSchema() {}

  /** Fails with the reason if the document is not valid. */
  public static void assertValid(String xml) throws Exception {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(SCHEMA.toFile())
            .newValidator();
    validator.validate(new StreamSource(new StringReader(xml)));
  }
}

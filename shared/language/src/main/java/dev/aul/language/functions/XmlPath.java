package dev.aul.language.functions;

import dev.aul.language.errors.FunctionMessage;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Evaluates the path part of XQuery, which is XPath 1.0, over an xml value; everything else of XQuery is refused by name.
 * A node handed out by {@code nodes()} is a document of its own: its parents are gone.
 */
final class XmlPath {
    private static final String ROOT = "x";

    private XmlPath() {}

    /** The string values of what the path selects. */
    static List<String> select(String xml, String path) {
        Document document = parse(xml);
        Object found = evaluate(document, path);
        List<String> values = new ArrayList<>();
        if (found instanceof NodeList nodes) {
            for (int i = 0; i < nodes.getLength(); i++) {
                values.add(nodes.item(i).getTextContent());
            }
        } else {
            values.add(found.toString());
        }
        return values;
    }

    /** Each selected node as xml text. */
    static List<String> serialised(String xml, String path) {
        List<String> texts = new ArrayList<>();
        if (evaluate(parse(xml), path) instanceof NodeList nodes) {
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(text(nodes.item(i)));
            }
        }
        return texts;
    }

    static String query(String xml, String path) {
        return String.join("", serialised(xml, path));
    }

    /** Paths start at the document; a fragment with several roots hangs under one made for it. */
    private static Object evaluate(Document document, String path) {
        Node top = document.getDocumentElement();
        boolean single =
                top.getChildNodes().getLength() == 1 && top.getFirstChild().getNodeType() == Node.ELEMENT_NODE;
        String steps = path.strip();
        boolean absolute = steps.startsWith("/") || steps.startsWith("(/");
        Node context = absolute || !single ? top : top.getFirstChild();
        // The made-up root is hidden: what starts at the document starts below it.
        String rooted = steps.startsWith("//") || steps.startsWith("(//")
                ? steps
                : steps.startsWith("(/")
                        ? "(/" + ROOT + steps.substring(1)
                        : steps.startsWith("/") ? "/" + ROOT + steps : steps;
        var xpath = XPathFactory.newInstance().newXPath();
        try {
            return xpath.evaluate(rooted, context, XPathConstants.NODESET);
        } catch (XPathExpressionException noNodes) {
            try {
                return xpath.evaluate(rooted, context, XPathConstants.STRING);
            } catch (XPathExpressionException invalid) {
                throw FunctionMessage.XQUERY_UNSUPPORTED.exception(path);
            }
        }
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader("<" + ROOT + ">" + body(xml) + "</" + ROOT + ">")));
        } catch (SAXParseException malformed) {
            throw FunctionMessage.XML_TAGS.exception(malformed.getLineNumber(), malformed.getColumnNumber());
        } catch (ParserConfigurationException | SAXException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the XML declaration, which may stand only at the very start. */
    private static String body(String xml) {
        int end = xml.startsWith("<?xml ") ? xml.indexOf("?>") : -1;
        return end < 0 ? xml : xml.substring(end + 2);
    }

    private static String text(Node node) {
        if (node.getNodeType() != Node.ELEMENT_NODE) {
            return node.getTextContent();
        }
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(node), new StreamResult(out));
            return out.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

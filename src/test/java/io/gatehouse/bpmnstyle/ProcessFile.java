package io.gatehouse.bpmnstyle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.SequenceFlow;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One process file, as the engine reads it and as it is written. Both, because the engine silently drops what
 * it does not know.
 */
public record ProcessFile(Path path, Document xml, BpmnModel model) {

    static final String SUFFIX = ".bpmn20.xml";
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String FLOWABLE = "http://flowable.org/bpmn";

    /** @throws IllegalArgumentException if the file is no XML, naming it */
    public static ProcessFile read(Path path) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document xml = factory.newDocumentBuilder().parse(path.toFile());
            BpmnModel model = new BpmnXMLConverter()
                    .convertToBpmnModel(() -> open(path), /* validateSchema= */ false, /* enableSafeBpmnXml= */ true);
            return new ProcessFile(path, xml, model);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("cannot read the process file " + path + ": " + e.getMessage(), e);
        }
    }

    static InputStream open(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every process file of a folder, by name; none when there is no folder. */
    public static List<ProcessFile> allIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .map(ProcessFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's stem, which has to be the key of its process. */
    public String key() {
        String name = path.getFileName().toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /** Activities, events and gateways, those in sub-processes too. */
    List<FlowNode> nodes() {
        return model.getProcesses().stream()
                .flatMap(process -> process.findFlowElementsOfType(FlowNode.class, true).stream())
                .toList();
    }

    List<SequenceFlow> flows() {
        return model.getProcesses().stream()
                .flatMap(process -> process.findFlowElementsOfType(SequenceFlow.class, true).stream())
                .toList();
    }

    /** BPMN elements of these local names, in order of the file. */
    Stream<Element> elements(String... localNames) {
        List<String> wanted = List.of(localNames);
        return elementsIn(BPMN).filter(element -> wanted.contains(element.getLocalName()));
    }

    /** Elements of a namespace, in order of the file. */
    Stream<Element> elementsIn(String namespace) {
        return elements(xml.getElementsByTagNameNS(namespace, "*"));
    }

    static Stream<Element> children(Element parent, String localName) {
        return elements(parent.getElementsByTagNameNS(BPMN, localName));
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    /** The value of an attribute, empty when it is not there or blank. */
    static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.getAttribute(name).strip()).filter(value -> !value.isEmpty());
    }

    /** The value of one of the engine's own attributes. */
    static Optional<String> engineAttribute(Element element, String name) {
        return Optional.of(element.getAttributeNS(FLOWABLE, name).strip()).filter(value -> !value.isEmpty());
    }

    /** The id of the element, or of the nearest one around it that has one. */
    static String idOf(Element element) {
        Node node = element;
        while (node instanceof Element here) {
            Optional<String> id = attribute(here, "id");
            if (id.isPresent()) {
                return id.get();
            }
            node = here.getParentNode();
        }
        return element.getLocalName();
    }

    /** Everything in the file that is written as an expression. */
    List<Expression> expressions() {
        List<Expression> found = new ArrayList<>();
        elements(xml.getElementsByTagNameNS("*", "*")).forEach(element -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                addIfExpression(found, element, attribute.getLocalName(), attribute.getNodeValue());
            }
            boolean leaf =
                    elements(element.getElementsByTagNameNS("*", "*")).findAny().isEmpty();
            if (leaf && !element.getLocalName().equals("documentation")) {
                addIfExpression(found, element, element.getLocalName(), element.getTextContent());
            }
        });
        return found;
    }

    private static void addIfExpression(List<Expression> found, Element element, String where, String text) {
        if (text.contains("${") || text.contains("#{")) {
            found.add(new Expression(idOf(element), where, text.strip()));
        }
    }
}

package io.seatwise.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The classes that each compiled class of Seatwise refers to, as Vaadin's build sees them: superclass, interfaces, annotations,
 * fields, methods and instructions, but not the parameters of generic types.
 */
final class ClassReferences {

    private static final Path CLASSES = Path.of("target/classes");

    private final Set<String> names = new TreeSet<>();

    private ClassReferences() {}

    /** Reads the references by class name, as in {@link Class#getName}. */
    static Map<String, Set<String>> read() {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("io/seatwise"))) {
            Map<String, Set<String>> all = new TreeMap<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                ClassModel type = ClassFile.of().parse(file);
                ClassReferences references = new ClassReferences();
                references.addType(type);
                all.put(type.thisClass().asInternalName().replace('/', '.'), references.names);
            }
            return all;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private void addType(ClassModel type) {
        type.superclass().ifPresent(this::add);
        type.interfaces().forEach(this::add);
        addAnnotations(type);
        type.fields().forEach(field -> add(field.fieldTypeSymbol()));
        type.methods().forEach(method -> {
            add(method.methodTypeSymbol());
            addAnnotations(method);
            method.code().ifPresent(code -> code.forEach(this::addInstruction));
        });
    }

    private void addInstruction(CodeElement element) {
        switch (element) {
            case NewObjectInstruction made -> add(made.className());
            case NewReferenceArrayInstruction made -> add(made.componentType());
            case TypeCheckInstruction check -> add(check.type());
            case FieldInstruction field -> {
                add(field.owner());
                add(field.typeSymbol());
            }
            case InvokeInstruction call -> {
                add(call.owner());
                add(call.typeSymbol());
            }
            case InvokeDynamicInstruction call -> {
                add(call.typeSymbol());
                call.bootstrapArgs().forEach(this::addConstant);
            }
            case ConstantInstruction constant -> addConstant(constant.constantValue());
            default -> {}
        }
    }

    private void addConstant(Object constant) {
        switch (constant) {
            case ClassDesc type -> add(type);
            case MethodTypeDesc type -> add(type);
            case DirectMethodHandleDesc method -> add(method.owner());
            default -> {}
        }
    }

    private void addAnnotations(AttributedElement element) {
        element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .ifPresent(found -> found.annotations().forEach(this::addAnnotation));
    }

    private void addAnnotation(Annotation annotation) {
        add(annotation.classSymbol());
        annotation.elements().forEach(each -> addValue(each.value()));
    }

    private void addValue(AnnotationValue value) {
        switch (value) {
            case AnnotationValue.OfClass type -> add(type.classSymbol());
            case AnnotationValue.OfArray array -> array.values().forEach(this::addValue);
            case AnnotationValue.OfAnnotation nested -> addAnnotation(nested.annotation());
            default -> {}
        }
    }

    private void add(ClassEntry type) {
        add(type.asSymbol());
    }

    private void add(MethodTypeDesc type) {
        add(type.returnType());
        type.parameterList().forEach(this::add);
    }

    private void add(ClassDesc type) {
        if (type.isArray()) {
            add(type.componentType());
        } else if (type.isClassOrInterface()) {
            String descriptor = type.descriptorString();
            names.add(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
        }
    }
}

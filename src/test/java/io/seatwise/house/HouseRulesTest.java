package io.seatwise.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.access.people.InstallationPeople;
import io.seatwise.base.ui.DayPicker;
import io.seatwise.base.ui.Tables;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.ToLongFunction;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the house (docs/architecture.md) as far as the compiled classes tell. */
@AnalyzeClasses(packages = "io.seatwise", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);

    @ArchTest
    static final ArchRule constructorsInject = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule logsNotStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noDates = noClasses()
            .that()
            .resideOutsideOfPackage("io.seatwise.base.workbook..") // POI's properties of a workbook want one
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Calendar.class)
            .because("java.time is there");

    @ArchTest
    static final ArchRule peopleWithoutAScopeAreForAccessAlone = noClasses()
            .that()
            .resideOutsideOfPackage("io.seatwise.access..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(InstallationPeople.class)
            .because("it checks no role and no partner");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(are(withoutAnArgument())
                    .and(JavaCall.Predicates.target(name("now")))
                    .and(JavaCall.Predicates.target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests must be able to set the time: inject java.time.Clock");

    @ArchTest
    static final ArchRule oneFieldForDays = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(DayPicker.class.getName())
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(DatePicker.class.getName())
            .because("base.ui.DayPicker reads and shows days in one way per language");

    @ArchTest
    static final ArchRule tablesAreOneFamily = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Tables.class.getName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(GridVariant.class)
            .because("base.ui.Tables styles every grid in one way");

    @ArchTest
    static final ArchRule everyGridIsStyled = classes().should(styleEveryGridTheyMake());

    @ArchTest
    static final ArchRule nothingMutableIsStatic = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
            .because("such a name says nothing");

    @ArchTest
    static final ArchRule screensAndRestAskServices = noClasses()
            .that()
            .resideInAnyPackage("..ui..", "..api..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcOperations.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(NamedParameterJdbcOperations.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(org.springframework.data.repository.Repository.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(PartnerTransactions.class)
            .because("a view talks to a service, which owns transactions and roles");

    @ArchTest
    static final ArchRule repositoriesOfferOnlyScopedMethods =
            classes().should().notBeAssignableTo(CrudRepository.class).because("findAll and findById know no partner");

    @ArchTest
    static final ArchRule scopesAreMadeInOnePlace = noClasses()
            .that()
            .doNotBelongToAnyOf(Scopes.class, PartnerScope.class)
            .should()
            .callConstructorWhere(JavaCall.Predicates.target(owner(are(DescribedPredicate.describe(
                    "PartnerScope", (JavaClass type) -> type.isEquivalentTo(PartnerScope.class))))));

    @ArchTest
    static final ArchRule workAcrossPartnersIsRare = noClasses()
            .that()
            .resideOutsideOfPackages("io.seatwise.access..", "io.seatwise.operations..", "io.seatwise.demo..")
            .should()
            .callMethodWhere(JavaCall.Predicates.target(name("installation"))
                    .and(JavaCall.Predicates.target(owner(are(DescribedPredicate.describe(
                            "PartnerTransactions",
                            (JavaClass type) -> type.isEquivalentTo(PartnerTransactions.class)))))))
            .because("it sees every partner's rows");

    @ArchTest
    static final ArchRule viewsLiveInUiPackages =
            classes().that().areAnnotatedWith(Route.class).should().resideInAPackage("..ui..");

    @ArchTest
    static final ArchRule everyRouteSaysWhoMayOpenIt =
            classes().that().areAnnotatedWith(Route.class).should(beAnnotatedForAccess());

    @ArchTest
    static final ArchRule everyLayoutSaysWhoMayOpenIt = classes()
            .that()
            .areAssignableTo(RouterLayout.class)
            .or()
            .areAnnotatedWith(Layout.class)
            .should(beAnnotatedForAccess());

    @ArchTest
    static final ArchRule noMarkupFromStrings = noClasses()
            .that()
            // Its templates are constants (decision 148)
            .doNotHaveFullyQualifiedName("io.seatwise.base.ui.DataCells")
            .and()
            // Takes components, whose texts it escapes
            .doNotHaveFullyQualifiedName("io.seatwise.base.ui.markup.FixedMarkup")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.vaadin.flow.data.renderer.LitRenderer")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.vaadin.flow.component.Html")
            .because("a name out of a file must never become markup");

    @ArchTest
    static final ArchRule noScriptsFromStrings = noClasses()
            .should()
            .callMethodWhere(
                    JavaCall.Predicates.target(name("executeJs")).or(JavaCall.Predicates.target(name("addJavaScript"))))
            .because("a strict content security policy forbids it: put it into a web component, use callJsFunction");

    @ArchTest
    static final ArchRule nothingCommercial = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "com.vaadin.flow.component.board..",
                    "com.vaadin.flow.component.charts..",
                    "com.vaadin.flow.component.crud..",
                    "com.vaadin.flow.component.dashboard..",
                    "com.vaadin.flow.component.gridpro..",
                    "com.vaadin.flow.component.map..",
                    "com.vaadin.flow.component.richtexteditor..",
                    "com.vaadin.flow.component.spreadsheet..",
                    "com.vaadin.flow.component.ai..",
                    "com.vaadin.kubernetes..",
                    "com.vaadin.testbench.."));

    @ArchTest
    static final ArchRule transactionsAreOpenedThroughTheDoor = methods()
            .should()
            .notBeAnnotatedWith("org.springframework.transaction.annotation.Transactional")
            .because("PartnerTransactions opens them, with their scope");

    /** The records that are larger are listed in house/large-records.properties, with the parts they may have. */
    @ArchTest
    static final ArchRule recordsHaveAtMostSixParts = classes()
            .that()
            .areRecords()
            .should(haveAtMost(
                    6, "parts", HouseRulesTest::parts, Path.of("src/test/resources/house/large-records.properties")))
            .because(
                    "values at neighbouring positions are swapped unnoticed: group the parts into records of their own");

    @ArchTest
    static final ArchRule constructorsHaveAtMostSixParameters = classes()
            .that()
            .areNotRecords()
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "have constructors of at most 6 parameters", (JavaClass type) -> parameters(type) <= 6)))
            .because("a class with more collaborators does more than one thing: split it, or give them a shared job");

    private static DescribedPredicate<JavaCall<?>> withoutAnArgument() {
        return DescribedPredicate.describe(
                "without an argument",
                call -> call.getTarget().getRawParameterTypes().isEmpty());
    }

    private static ArchCondition<JavaClass> styleEveryGridTheyMake() {
        return new ArchCondition<>("call Tables.style for every grid that they make") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long made = type.getConstructorCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Grid.class)
                                || call.getTargetOwner().isEquivalentTo(TreeGrid.class))
                        .count();
                long styled = type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Tables.class)
                                && call.getName().equals("style"))
                        .count();
                events.add(new SimpleConditionEvent(
                        type,
                        made <= styled,
                        "%s makes %d grids and styles %d".formatted(type.getName(), made, styled)));
            }
        };
    }

    private static ArchCondition<JavaClass> beAnnotatedForAccess() {
        return new ArchCondition<>("be annotated for access") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean annotated = ACCESS.stream().anyMatch(type::isAnnotatedWith);
                events.add(new SimpleConditionEvent(
                        type, annotated, type.getName() + (annotated ? " has" : " lacks") + " an access annotation"));
            }
        };
    }

    private static long parts(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }

    /** Of the longest constructor, as it is written: without what the compiler adds. */
    private static long parameters(JavaClass type) {
        return Arrays.stream(type.reflect().getDeclaredConstructors())
                .mapToLong(constructor -> Arrays.stream(constructor.getParameters())
                        .filter(parameter -> !parameter.isImplicit() && !parameter.isSynthetic())
                        .count())
                .max()
                .orElse(0);
    }

    private static ArchCondition<JavaClass> haveAtMost(
            int most, String noun, ToLongFunction<JavaClass> counted, Path exceptions) {
        Properties listed = properties(exceptions);
        Map<String, Long> found = new HashMap<>();
        return new ArchCondition<>("have at most " + most + " " + noun) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long actual = counted.applyAsLong(type);
                String name = type.getName().substring("io.seatwise.".length()).replace('$', '.');
                long allowed = Long.parseLong(listed.getProperty(name, String.valueOf(most)));
                events.add(new SimpleConditionEvent(type, actual <= allowed, name + "=" + actual));
                found.put(name, actual);
            }

            @Override
            public void finish(ConditionEvents events) {
                for (String name : listed.stringPropertyNames()) {
                    long allowed = Long.parseLong(listed.getProperty(name));
                    events.add(new SimpleConditionEvent(
                            name,
                            found.getOrDefault(name, 0L) == allowed,
                            name + " has become smaller: lower or remove its line in " + exceptions));
                }
            }
        };
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return properties;
    }
}

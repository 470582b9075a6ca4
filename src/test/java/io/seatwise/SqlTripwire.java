package io.seatwise;

import io.seatwise.access.PartnerTransactions;
import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Watches every statement that the product sends in a test. One on a partner's table must run inside
 * {@link PartnerTransactions} and, but for the installation's own work, name {@code partner_id}; else it throws, on H2
 * as on PostgreSQL, where such a statement would find nothing. What test classes send themselves is not judged.
 */
public final class SqlTripwire implements QueryExecutionListener {

    private static final Pattern WORK =
            Pattern.compile("^\\s*(select|insert|update|delete|merge|with)\\b", Pattern.CASE_INSENSITIVE);
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private enum Owner {
        PRODUCT,
        TEST,
        LIBRARY
    }

    /** Who sends a statement: a test or Flyway, or the product, inside {@link PartnerTransactions} or outside. */
    private enum Origin {
        TEST,
        OUTSIDE,
        INSIDE
    }

    /** Most classes ask again and again, in stacks that are deep. */
    private static final ClassValue<Owner> OWNERS = new ClassValue<>() {
        @Override
        protected Owner computeValue(Class<?> type) {
            return ownerOf(type);
        }
    };

    private final DataSource dataSource;
    private final Map<String, Boolean> onPartnerTables = new ConcurrentHashMap<>();
    private volatile Pattern partnerTables;

    SqlTripwire(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        for (QueryInfo query : queries) {
            String sql = query.getQuery();
            if (!Boolean.FALSE.equals(onPartnerTables.get(sql))
                    && WORK.matcher(sql).find()) {
                Origin origin = origin();
                if (origin != Origin.TEST && isOnPartnerTable(sql)) {
                    judge(sql, origin);
                }
            }
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    private static void judge(String sql, Origin origin) {
        if (origin == Origin.OUTSIDE) {
            throw new AssertionError("A statement on a partner's table outside PartnerTransactions: " + sql);
        }
        if (!sql.toLowerCase(Locale.ROOT).contains("partner_id")
                && !STACK.walk(frames -> frames.anyMatch(frame -> isCall(frame, "installation")))) {
            throw new AssertionError("A statement on a partner's table without partner_id: " + sql);
        }
    }

    /**
     * Finds where a statement comes from. One walk that ends at the first answer: stacks of the application are deep, and
     * each statement of each test is walked for.
     */
    private static Origin origin() {
        return STACK.walk(frames -> {
            boolean fromTheProduct = false;
            for (Iterator<StackFrame> each = frames.iterator(); each.hasNext(); ) {
                StackFrame frame = each.next();
                if (!fromTheProduct) {
                    Owner owner = OWNERS.get(frame.getDeclaringClass());
                    if (owner == Owner.TEST) {
                        return Origin.TEST;
                    }
                    fromTheProduct = owner == Owner.PRODUCT;
                }
                if (fromTheProduct && isCall(frame, "inScope")) {
                    return Origin.INSIDE;
                }
            }
            return fromTheProduct ? Origin.OUTSIDE : Origin.TEST;
        });
    }

    private static boolean isCall(StackFrame frame, String method) {
        return frame.getDeclaringClass() == PartnerTransactions.class
                && frame.getMethodName().equals(method);
    }

    /** Flyway's own work is a test's, as its migrations are not judged. */
    private static Owner ownerOf(Class<?> type) {
        if (type.getName().startsWith("org.flywaydb.")) {
            return Owner.TEST;
        }
        if (type == SqlTripwire.class || !type.getName().startsWith("io.seatwise.")) {
            return Owner.LIBRARY;
        }
        CodeSource source = type.getProtectionDomain().getCodeSource(); // null for a proxy, such as a repository's
        return source != null && source.getLocation().getPath().contains("test-classes") ? Owner.TEST : Owner.PRODUCT;
    }

    /** Whether it reads or writes such a table; asked only after the migrations are complete. */
    private boolean isOnPartnerTable(String sql) {
        Pattern tables = partnerTables;
        if (tables == null) {
            tables = readPartnerTables();
            partnerTables = tables;
        }
        if (tables == null) {
            return false;
        }
        boolean found = tables.matcher(sql).find();
        onPartnerTables.put(sql, found);
        return found;
    }

    private Pattern readPartnerTables() {
        Set<String> names = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, "public", null, "partner_id")) {
            while (columns.next()) {
                names.add(columns.getString("TABLE_NAME"));
            }
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
        if (names.isEmpty()) { // before the migrations
            return null;
        }
        return Pattern.compile(
                "\\b(from|join|into|update|using)\\s+\"?(" + String.join("|", names) + ")\"?(\\s|\\(|,|$)",
                Pattern.CASE_INSENSITIVE);
    }

    /** Puts the tripwire in front of the context's data source. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Drawn implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource dataSource
                    ? ProxyDataSourceBuilder.create(dataSource)
                            .listener(new SqlTripwire(dataSource))
                            .build()
                    : bean;
        }
    }
}
